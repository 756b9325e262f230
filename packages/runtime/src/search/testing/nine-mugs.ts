import type { Catalog, Category, Product } from "@haat/domain/catalog"
import { newId } from "@haat/platform/ids"
import type { SearchCalls } from "../../search.ts"

/** The index remembers for an hour what was removed, so each run brings a category of its own. */
const run = newId()
export const idOf = (ordinal: number): string => `${run}-${ordinal}`

export const category: Category = {
  id: `mugs-${run}`,
  name: "Mugs",
  path: [`mugs-${run}`],
  parentId: null,
  attributes: [
    { key: "glaze", label: "Glaze", type: "text", required: false, facet: true, searchable: true },
  ],
  variantOptions: ["color"],
}
const product = (ordinal: number, over: Partial<Product> = {}): Product => ({
  id: idOf(ordinal),
  slug: idOf(ordinal),
  revision: 1,
  state: "live",
  title: `Walrus Mug ${ordinal}`,
  description: "A mug.",
  brand: "Aster",
  categoryId: category.id,
  categoryPath: category.path,
  supplierId: "SUP-01",
  supplierName: "One",
  attributes: { glaze: ordinal % 2 === 0 ? "Matte" : "Gloss" },
  images: [],
  rating: { average: 4, count: 2 },
  popularity: 100 - ordinal,
  variants: [
    {
      sku: `INT-SEARCH-${ordinal}`,
      options: { color: ordinal % 3 === 0 ? "Red" : "Blue" },
      offer: { supplierId: "SUP-01", priceMinor: 10_000 + ordinal, mrpMinor: 20_000, currency: "INR" },
      weightGrams: 300,
      gstRatePercent: 12,
      hsn: null,
    },
  ],
  createdAt: new Date("2026-10-01T00:00:00Z"),
  updatedAt: new Date("2026-10-01T00:00:00Z"),
  ...over,
})

export const shelf = new Map(Array.from({ length: 9 }, (_, ordinal) => [idOf(ordinal), product(ordinal)]))
export const stock = new Map(
  [...shelf.values()].map(({ variants: [one] }) => [one?.sku ?? "", { revision: 1, available: 5 }]),
)
export const soldOut = new Set<string>()
export const lately = new Set<string>()
const promise = {
  service: "standard" as const,
  warehouseId: "WH-A",
  courier: "Sadak",
  earliest: "2026-11-19",
  latest: "2026-11-20",
  feeMinor: 4900,
  orderBy: new Date(),
  dispatchOn: "2026-01-08",
  tableVersion: 1,
}
const catalog = {
  getProducts: async (ids) => ids.flatMap((id) => shelf.get(id) ?? []),
  listCategories: async () => [category],
  findByText: async () => [...shelf.values()].slice(0, 3),
  topOfCategory: async () => [],
  listProductIds: async () => [],
  getPrices: async () => [],
  countProducts: async () => 0,
  getSkus: async () => [],
} satisfies Partial<Catalog>
export const calls: SearchCalls = {
  catalog,
  inventory: {
    availabilityOf: async (skus) =>
      skus.flatMap((sku) => {
        const row = stock.get(sku)
        return row
          ? [{ sku, revision: row.revision, warehouses: [{ warehouseId: "WH-A", available: row.available }] }]
          : []
      }),
    soldOut: async () => soldOut,
    soldOutLately: async () => new Map([...lately].map((sku) => [sku, []])),
    bookCount: async () => undefined,
  },
  delivery: {
    reach: async (pincode) => ({ pincode, place: null, byWarehouse: new Map([["WH-A", [promise]]]) }),
  },
  recommendation: { likeProduct: async () => [idOf(5), idOf(0), idOf(4)] },
}
