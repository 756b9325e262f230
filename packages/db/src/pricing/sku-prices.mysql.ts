import type { PricedProduct, SkuPrice, SkuPrices } from "@haat/domain/pricing"
import {
  inParts,
  inTransaction,
  json,
  type Mysql,
  padded,
  places,
  readTogether,
  type SqlValue,
  type Tx,
} from "../shared/index.ts"

type Row = {
  readonly sku: string
  readonly product_id: string
  readonly slug: string
  readonly title: string
  readonly supplier_name: string
  readonly options: unknown
  readonly image_url: string | null
  readonly price_minor: number
  readonly mrp_minor: number
  readonly gst_rate_percent: string | number
  readonly category_path: string
  readonly revision: number
  readonly state: string
}

const columns = `sku, product_id, slug, title, supplier_name, options, image_url, price_minor, mrp_minor,
  gst_rate_percent, category_path, revision, state`

const priceOf = (row: Row): SkuPrice => ({
  sku: row.sku,
  productId: row.product_id,
  slug: row.slug,
  title: row.title,
  supplierName: row.supplier_name,
  options: json<Record<string, string>>(row.options),
  imageUrl: row.image_url,
  priceMinor: row.price_minor,
  mrpMinor: row.mrp_minor,
  gstRatePercent: Number(row.gst_rate_percent),
  categoryPath: row.category_path.split("/").filter((one) => one !== ""),
  revision: row.revision,
  state: row.state === "live" ? "live" : "withdrawn",
})

const valuesOf = (price: SkuPrice): SqlValue[] => [
  price.sku,
  price.productId,
  price.slug,
  price.title,
  price.supplierName,
  JSON.stringify(price.options),
  price.imageUrl,
  price.priceMinor,
  price.mrpMinor,
  price.gstRatePercent,
  `/${price.categoryPath.join("/")}/`,
  price.revision,
  price.state,
]

const kept = [
  "product_id",
  "slug",
  "title",
  "supplier_name",
  "options",
  "image_url",
  "price_minor",
  "mrp_minor",
]
const newer = (column: string): string =>
  `${column} = IF(VALUES(revision) >= revision, VALUES(${column}), ${column})`

// `revision` is assigned last: the other assignments compare against its old value.
const onDuplicate = [...kept, "gst_rate_percent", "category_path", "state"].map(newer).join(", ")

const upsert = (tx: Tx, skus: readonly SkuPrice[]): Promise<unknown> =>
  tx.change(
    `INSERT INTO pricing_sku (${columns}, currency)
     VALUES ${skus.map(() => "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'INR')").join(", ")}
     ON DUPLICATE KEY UPDATE ${onDuplicate}, revision = GREATEST(revision, VALUES(revision))`,
    skus.flatMap(valuesOf),
  )

/** What the copy still holds of these products and no longer belongs to them: seldom anything. */
const withdrawOthers = async (tx: Tx, products: readonly PricedProduct[]): Promise<void> => {
  const byId = new Map(products.map((product) => [product.productId, product]))
  const ids = padded([...byId.keys()])
  const held = await tx.rows<Pick<Row, "sku" | "product_id" | "revision">>(
    `SELECT sku, product_id, revision FROM pricing_sku WHERE product_id IN (${places(ids.length)}) ORDER BY sku`,
    ids,
  )
  const named = new Set(products.flatMap(({ skus }) => skus.map(({ sku }) => sku)))
  for (const { sku, product_id: productId, revision: known } of held) {
    const revision = byId.get(productId)?.revision ?? 0
    if (named.has(sku) || known >= revision) continue
    await tx.change(
      `UPDATE pricing_sku SET state = 'withdrawn', revision = ?
       WHERE sku = ? AND product_id = ? AND revision < ?`,
      [revision, sku, productId, revision],
    )
  }
}

/** Everybody locks the copies in the order of their SKUs. */
const inOrder = (products: readonly PricedProduct[]): readonly SkuPrice[] =>
  products.flatMap(({ skus }) => skus).sort((a, b) => (a.sku < b.sku ? -1 : 1))

const readAll = async (mysql: Mysql, skus: readonly string[]): Promise<readonly SkuPrice[]> => {
  const wanted = padded(skus)
  const rows = await mysql.rows<Row>(
    `SELECT ${columns} FROM pricing_sku WHERE sku IN (${places(wanted.length)})`,
    wanted,
  )
  return rows.map(priceOf)
}

/** Products copied in one transaction. */
const mostTogether = 256

/** The copy of SKU prices beside the orders. */
export const mysqlSkuPrices = (mysql: Mysql): SkuPrices => ({
  read: readTogether(
    (skus) => readAll(mysql, skus),
    ({ sku }) => sku,
  ),
  keep: async (products) => {
    for (let start = 0; start < products.length; start += mostTogether) {
      const some = products.slice(start, start + mostTogether)
      await inTransaction(mysql, async (tx) => {
        await inParts(inOrder(some), (part) => upsert(tx, part))
        await withdrawOthers(tx, some)
      })
    }
  },
})
