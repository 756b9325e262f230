import type { CanonicalRow, FeedRow } from "./feed.model.ts"

/** The catalog's own columns, each with the names other shops' and Google Merchant's feeds give it. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  id: ["sku", "product_id", "offer_id", "item_id", "reference", "reference_#", "merchant_sku"],
  item_group_id: ["group_id", "parent_id", "parent_sku", "style_id"],
  title: ["name", "product_name", "item_name"],
  description: ["body", "body_html", "long_description", "product_description"],
  brand: ["manufacturer", "vendor"],
  category: ["product_type", "categories", "google_product_category", "department"],
  image_link: ["image", "image_url", "image_urls", "images", "image_src"],
  additional_image_link: ["additional_images", "additional_image_links"],
  price: ["selling_price", "price_tax_excluded_or_price_tax_included"],
  sale_price: ["offer_price", "special_price"],
  mrp: ["list_price", "compare_at_price", "maximum_retail_price"],
  gst_rate: ["gst", "tax_rate", "gst_percent"],
  hsn: ["hsn_code"],
  weight: ["shipping_weight", "item_weight"],
  stock: ["counts"],
  rating: ["rating_average", "average_rating"],
  rating_count: ["reviews", "review_count"],
  popularity: ["sales_rank_score"],
}

const canonicalOf = new Map(
  Object.entries(aliases).flatMap(([name, others]) => [
    [name, { name, rank: 0 }] as const,
    ...others.map((other, index) => [other, { name, rank: index + 1 }] as const),
  ]),
)

/** `g:Shipping Weight (kg) *` → `shipping_weight`: case, namespace, notes in parentheses and stars don't matter. */
export const plainColumn = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^g:/, "")
    .replace(/\([^)]*\)/g, "")
    .replace(/[*"']/g, "")
    .trim()
    .replace(/[\s-]+/g, "_")

const forbidden = new Set(["__proto__", "prototype", "constructor"])

/** A column that could reach an object's prototype, in any spelling (`a.__proto__.b`, `attr:constructor`). */
export const isForbiddenColumn = (name: string): boolean =>
  name
    .trim()
    .split(/[.:[\]]/)
    .some((part) => forbidden.has(part.trim().toLowerCase()))

/** Puts a supplier's row under the catalog's names; where two columns mean the same, the better name wins. */
export const canonicalRow = (row: FeedRow): CanonicalRow => {
  const cells = new Map<string, string>()
  const names = new Map<string, string>()
  const ranks = new Map<string, number>()
  for (const [column, raw] of row.cells) {
    const value = raw.trim()
    if (value === "") continue
    const plain = plainColumn(column)
    const { name, rank } = canonicalOf.get(plain) ?? { name: plain, rank: 0 }
    if (rank >= (ranks.get(name) ?? Number.POSITIVE_INFINITY)) continue
    cells.set(name, value)
    names.set(name, column)
    ranks.set(name, rank)
  }
  return { row, cells, names }
}

/** The columns the catalog itself reads; all others may be attributes or options of the row's category. */
export const isOwnColumn = (name: string): boolean => Object.hasOwn(aliases, name)
