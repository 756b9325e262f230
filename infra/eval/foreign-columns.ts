import { createHash } from "node:crypto"
import type { Category, FeedRow, Product } from "@haat/domain/catalog"
import type { Described } from "@haat/domain/search"

/** What each column of somebody else's file is for. */
export type Columns = {
  readonly id: string
  readonly title: string
  readonly brand: string | null
  readonly description: string | null
  readonly price: string | null
  readonly others: readonly string[]
}

const known = {
  id: ["product_id", "query_id", "id", "item_id", "sku", "uid", "record_id", "entity_id"],
  title: ["query", "title", "name", "product_title", "product_name", "item_name", "product", "text"],
  brand: ["brand", "manufacturer", "vendor", "maker", "producer", "brand_name"],
  description: ["description", "product_description", "long_description", "body", "features", "details"],
  price: ["price", "list_price", "selling_price", "sale_price", "amount", "cost"],
} as const

const named = (columns: readonly string[], names: readonly string[]): string | undefined =>
  names.flatMap((name) => columns.find((column) => column.trim().toLowerCase() === name) ?? [])[0]

/** By their usual names; failing these the first column is the id and the next one the title. */
export const columnsOf = (columns: readonly string[]): Columns => {
  const id = named(columns, known.id) ?? columns[0]
  const title =
    named(
      columns.filter((column) => column !== id),
      known.title,
    ) ?? columns.find((column) => column !== id)
  if (id === undefined || title === undefined) throw new Error("the file needs an id and a title at least")
  const [brand, description, price] = [known.brand, known.description, known.price].map(
    (names) => named(columns, names) ?? null,
  ) as [string | null, string | null, string | null]
  const used = new Set([id, title, brand, description, price])
  return { id, title, brand, description, price, others: columns.filter((column) => !used.has(column)) }
}

const keyOf = (column: string): string =>
  `x_${column.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_")}`.slice(0, 60)

/** One category whose attributes are the columns nobody else claims. */
export const foreignCategory = ({ others }: Columns): Category => ({
  id: "foreign",
  name: "Foreign",
  path: ["foreign"],
  parentId: null,
  attributes: others.map((column) => ({
    key: keyOf(column),
    label: column,
    type: "text",
    required: false,
    facet: false,
    searchable: true,
  })),
  variantOptions: [],
})

const feedable = /^[A-Za-z0-9][A-Za-z0-9._-]{0,47}$/

/** Other people's ids as a supplier may give them. */
export const feedId = (id: string): string =>
  feedable.test(id) ? id : createHash("sha256").update(id).digest("hex").slice(0, 32)

const clean = (text: string, most: number): string =>
  text
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, most)

const amount = (text: string): number | null => {
  const value = Number(text.replaceAll(/[^0-9.]/g, ""))
  return value > 0 && value < 1e9 ? value : null
}

const unknownBrand = "Unbranded"
const unknownPrice = "0.01"

const titleIn = (title: string, id: string): string => (title.length < 3 ? `${title} ${id} item` : title)

/** A row under the shop's own column names, with what a feed must have where the file has none. */
export const feedRow = (columns: Columns, { line, cells }: FeedRow): FeedRow => {
  const cell = (column: string | null): string => (column === null ? "" : (cells.get(column) ?? ""))
  const id = cell(columns.id)
  const price = amount(cell(columns.price))
  const own: [string, string][] = [
    ["id", feedId(id)],
    ["title", titleIn(clean(cell(columns.title), 300), id)],
    ["brand", clean(cell(columns.brand), 120) || unknownBrand],
    ["category", "foreign"],
    ["price", price === null ? unknownPrice : price.toFixed(2)],
    ["description", clean(cell(columns.description), 20_000)],
  ]
  const others = columns.others.map((column): [string, string] => [
    `attr:${keyOf(column)}`,
    clean(cell(column), 500),
  ])
  return { line, cells: new Map([...own, ...others].filter(([, value]) => value !== "")) }
}

/** Takes away again what was put in for the feed's sake. */
export const asItWas = (product: Product): Product => ({
  ...product,
  brand: product.brand === unknownBrand ? "" : product.brand,
  variants: product.variants.map((variant) =>
    variant.offer.priceMinor === 1
      ? { ...variant, offer: { ...variant.offer, priceMinor: 0, mrpMinor: 0 } }
      : variant,
  ),
})

const codeColumn = /model|mpn|sku|gtin|upc|ean|isbn|asin|part|code|article|barcode/i
const codeShape = /^(?=.*\d)(?=.*\p{L})\S{4,40}$/u

/** A query's row as an item that may be in the shop. */
export const describedRow = (columns: Columns, { cells }: FeedRow): Described => {
  const cell = (column: string | null): string => (column === null ? "" : (cells.get(column) ?? "").trim())
  const price = amount(cell(columns.price))
  return {
    title: clean(cell(columns.title), 300),
    brand: cell(columns.brand),
    description: cell(columns.description),
    codes: columns.others
      .filter((column) => codeColumn.test(column) || codeShape.test(cell(column)))
      .map(cell)
      .filter(Boolean),
    priceMinor: price === null ? null : Math.round(price * 100),
  }
}
