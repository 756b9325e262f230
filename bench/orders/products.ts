import { createHash } from "node:crypto"
import { newId } from "@haat/platform/ids"
import { clients } from "@haat/runtime/shared"
import { createShop } from "@haat/runtime/shop"
import { warehouseId } from "./world.ts"

const supplierId = "SUP-BENCH"
const categoryId = "bench-kettles"

export const shelfSkus: readonly string[] = Array.from({ length: 200 }, (_, index) => `SHELF-${index}`)

const submissionOf = (sku: string, row: number) => ({
  ...{ supplierId, externalId: sku, feedId: "bench", row, brand: "Haat", category: categoryId },
  contentHash: createHash("sha256").update(sku).digest("hex"),
  ...{ title: `Steel kettle number ${row}`, description: "Boils a litre.", attributes: {}, images: [] },
  variants: [
    {
      ...{ sku, options: {}, priceMinor: 49_900, mrpMinor: 59_900, currency: "INR" },
      ...{ weightGrams: 900, gstRatePercent: 18, stock: [{ warehouseId, count: 1_000_000 }] },
    },
  ],
})

/** Two hundred products on the shop's own shelf, priced and in stock, as a supplier's feed would put them there. */
export const stockShelf = async (): Promise<void> => {
  const { catalog, pricing, inventory } = createShop(clients)
  await catalog.saveSuppliers([{ id: supplierId, name: "Bench Kettles", apiKeyHashes: [] }])
  await catalog.saveCategories([
    {
      ...{ id: categoryId, name: "Kettles", path: [categoryId], parentId: null },
      ...{ attributes: [], variantOptions: [] },
    },
  ])
  await catalog.applySubmissions(shelfSkus.map(submissionOf), "bench")
  const items = await catalog.getSkus(shelfSkus)
  await pricing.copyProducts(items.map(({ productId }) => productId))
  for (const sku of shelfSkus)
    await inventory.bookCount({ sku, counts: [{ warehouseId, count: 1_000_000 }], refId: newId() })
}
