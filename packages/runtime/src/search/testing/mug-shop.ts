import type { Category, Product } from "@haat/domain/catalog"
import type { SearchCalls } from "../../search.ts"

const category: Category = {
  id: "walrus-mugs",
  name: "Mugs",
  path: ["walrus-mugs"],
  parentId: null,
  attributes: [],
  variantOptions: ["color"],
}

/** The n-th of a shop's mugs, of which one warehouse has some. */
export const walrusMug = (n: number): Product => ({
  id: `walrus-mug-${n}`,
  slug: `walrus-mug-${n}`,
  revision: 1,
  state: "live",
  title: `Walrus Mug ${n}`,
  description: "A mug.",
  brand: "Aster",
  categoryId: category.id,
  categoryPath: category.path,
  supplierId: "SUP-01",
  supplierName: "One",
  attributes: {},
  images: [],
  rating: { average: 4, count: 2 },
  popularity: 100 - n,
  variants: [
    {
      sku: `WALRUS-${n}`,
      options: { color: "Blue" },
      offer: { supplierId: "SUP-01", priceMinor: 10_000, mrpMinor: 20_000, currency: "INR" },
      weightGrams: 300,
      gstRatePercent: 12,
      hsn: null,
    },
  ],
  createdAt: new Date("2026-10-01T00:00:00Z"),
  updatedAt: new Date("2026-10-01T00:00:00Z"),
})

/** Catalog, stock and network in memory, for tests of the search alone. */
export const searchCallsFor = (count: number): SearchCalls => {
  const mugs = Array.from({ length: count }, (_, n) => walrusMug(n))
  const promise = {
    service: "standard" as const,
    warehouseId: "WH-A",
    courier: "Sadak",
    earliest: "2026-11-24",
    latest: "2026-11-25",
    feeMinor: 4900,
    orderBy: new Date("2026-11-23T10:00:00Z"),
    dispatchOn: "2026-11-23",
    tableVersion: 1,
  }
  return {
    catalog: {
      countProducts: async () => count,
      getProducts: async (ids) => mugs.filter(({ id }) => ids.includes(id)),
      getSkus: async () => [],
      getPrices: async () => [],
      listCategories: async () => [category],
      listProductIds: async () => [],
      findByText: async () => mugs,
      topOfCategory: async () => mugs,
    },
    inventory: {
      availabilityOf: async (skus) =>
        skus.map((sku) => ({ sku, revision: 1, warehouses: [{ warehouseId: "WH-A", available: 5 }] })),
      bookCount: async () => undefined,
      soldOut: async () => new Set(),
      soldOutLately: async () => new Map(),
    },
    delivery: {
      reach: async (pincode) => ({ pincode, place: null, byWarehouse: new Map([["WH-A", [promise]]]) }),
    },
    recommendation: { likeProduct: async () => [] },
  }
}
