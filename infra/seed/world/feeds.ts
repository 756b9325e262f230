import type { FeedFormat } from "@haat/domain/catalog"
import { picturesOf } from "../pictures/recipe.ts"
import type { DemoProduct } from "./products.ts"
import type { DemoVariant } from "./variants.ts"

/** The suppliers send what their systems can write, so that the demo's feeds go through every reader. */
const formats: Readonly<Record<string, FeedFormat>> = {
  "SUP-04": "google-xml",
  "SUP-06": "tsv",
  "SUP-08": "jsonl",
}

export const formatOf = (supplierId: string): FeedFormat => formats[supplierId] ?? "csv"

const endings: Readonly<Record<FeedFormat, string>> = {
  csv: "csv",
  tsv: "tsv",
  jsonl: "jsonl",
  "google-xml": "xml",
}

export const feedName = (supplierId: string): string =>
  `${supplierId.toLowerCase()}.${endings[formatOf(supplierId)]}`

const rowOf = (product: DemoProduct, variant: DemoVariant): Readonly<Record<string, string>> => {
  const [first = "", ...others] = picturesOf(product)
  return {
    id: variant.id,
    item_group_id: product.id,
    title: product.title,
    description: product.description,
    brand: product.brand,
    product_type: product.kind.id,
    image_link: first,
    additional_image_link: others.join("|"),
    price: `${variant.rupees}.00 INR`,
    mrp: `${variant.mrp}.00 INR`,
    gst_rate: String(product.kind.gst),
    hsn: product.kind.hsn,
    weight: `${variant.grams} g`,
    stock: variant.stock,
    rating: String(product.rating.average),
    rating_count: String(product.rating.count),
    popularity: String(product.popularity),
    ...variant.options,
    ...product.attributes,
  }
}

export const rowsOf = (products: readonly DemoProduct[]): readonly Readonly<Record<string, string>>[] =>
  products.flatMap((product) => product.variants.map((variant) => rowOf(product, variant)))

const quoted = (cell: string): string => (/[",\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const delimited = (rows: readonly Readonly<Record<string, string>>[], separator: string): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? "")).join(separator))
  return `${[columns.join(separator), ...lines].join("\n")}\n`
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

const ownTags = new Set(["title", "description"])

const xmlItem = (row: Readonly<Record<string, string>>): string => {
  const tags = Object.entries(row).filter(([, value]) => value !== "")
  return `<item>${tags
    .map(([name, value]) => {
      const tag = ownTags.has(name) ? name : `g:${name}`
      return `<${tag}>${escaped(value)}</${tag}>`
    })
    .join("")}</item>`
}

const xml = (rows: readonly Readonly<Record<string, string>>[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Haat demo feed</title>\n${rows.map(xmlItem).join("\n")}\n</channel></rss>\n`

/** One supplier's products as the file it would send. */
export const feedText = (products: readonly DemoProduct[], format: FeedFormat): string => {
  const rows = rowsOf(products)
  if (format === "jsonl") return rows.map((row) => `${JSON.stringify(row)}\n`).join("")
  if (format === "google-xml") return xml(rows)
  return delimited(rows, format === "tsv" ? "\t" : ",")
}
