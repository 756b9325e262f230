import type { Product } from "@haat/domain/catalog"
import { newId } from "@haat/platform/ids"
import { createPricing } from "@haat/runtime/pricing"
import { clients } from "@haat/runtime/shared"

export const warehouseId = "WH-BLR"
export const hotSku = "BENCH-HOT"
export const spreadSkus: readonly string[] = Array.from({ length: 10_000 }, (_, index) => `BENCH-${index}`)

const units = 10_000_000
const priceMinor = 49_900
const chunk = 1000

/** Buyers' places: some near the warehouse, some far. */
export const pincodes: readonly string[] = ["560001", "600001", "500001", "400001", "110001", "700001"]

/** A value that stays the same for the same SKU, so that a quote made once is good for all its buyers. */
export const pincodeOf = (sku: string): string =>
  pincodes[(Number(sku.split("-")[1]) || 0) % pincodes.length] ?? "560001"

const insertAll = async (
  table: string,
  columns: string,
  rows: readonly (readonly (string | number | Date)[])[],
): Promise<void> => {
  const width = rows[0]?.length ?? 0
  for (let start = 0; start < rows.length; start += chunk) {
    const some = rows.slice(start, start + chunk)
    const places = some.map(() => `(${Array.from({ length: width }, () => "?").join(", ")})`).join(", ")
    await clients.mysql().pool.query(`INSERT IGNORE INTO ${table} (${columns}) VALUES ${places}`, some.flat())
  }
}

const productOf = (id: string, skus: readonly string[]): Product => ({
  ...{
    id,
    slug: id,
    revision: 1,
    state: "live",
    title: `Steel kettle ${id}`,
    description: "",
    brand: "Haat",
  },
  ...{ categoryId: "kettles", categoryPath: ["home", "kettles"], attributes: {}, images: [], popularity: 1 },
  ...{ supplierId: "SUP-01", supplierName: "Chai & Co.", rating: { average: 4, count: 1 } },
  variants: skus.map((sku) => ({
    sku,
    options: { size: "1 l" },
    offer: { supplierId: "SUP-01", priceMinor, mrpMinor: 59_900, currency: "INR" },
    weightGrams: 900,
    gstRatePercent: 18,
    hsn: null,
  })),
  createdAt: new Date(0),
  updatedAt: new Date(0),
})

const copyPrices = async (skus: readonly string[]): Promise<void> => {
  const products = new Map<string, Product>()
  for (let start = 0; start < skus.length; start += 500) {
    const id = `bench-${start}`
    products.set(id, productOf(id, skus.slice(start, start + 500)))
  }
  const getProducts = async (ids: readonly string[]) => ids.flatMap((id) => products.get(id) ?? [])
  await createPricing(clients, { catalog: { getProducts } }).copyProducts([...products.keys()])
}

/** Puts the hot SKU and ten thousand others on sale, with the movements that explain their stock. Repeatable. */
export const stockWorld = async (): Promise<void> => {
  const skus = [hotSku, ...spreadSkus]
  await insertAll(
    "inventory_stock",
    "sku, warehouse_id, on_hand, version",
    skus.map((sku) => [sku, warehouseId, units, 1]),
  )
  await insertAll(
    "inventory_movement",
    "kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand, d_reserved, d_allocated",
    skus.map((sku) => ["COUNT", "count", "bench", sku, warehouseId, 0, units, 0, 0]),
  )
  await copyPrices(skus)
}

export type Buyer = { readonly visitorId: string; readonly sku: string }

/** Guests, each with a cart of one line; what is bought turns through the given SKUs. */
export const makeBuyers = async (count: number, skus: readonly string[]): Promise<readonly Buyer[]> => {
  const buyers = Array.from({ length: count }, (_, index) => ({
    visitorId: newId(),
    sku: skus[index % skus.length] ?? hotSku,
  }))
  const now = new Date()
  const carts = buyers.map((buyer) => ({ ...buyer, cartId: newId() }))
  await insertAll(
    "basket_cart",
    "id, owner_key, version, updated_at",
    carts.map(({ cartId, visitorId }) => [cartId, `v:${visitorId}`, 1, now]),
  )
  await insertAll(
    "basket_line",
    "cart_id, sku, position, quantity, added_price_minor, added_at",
    carts.map(({ cartId, sku }) => [cartId, sku, 0, 1, priceMinor, now]),
  )
  return buyers
}
