import type { Catalog, Category } from "@haat/domain/catalog"
import { productOf } from "./order-doors.ts"

/** A product in a category of its own, and a catalog that knows nothing else. */
export const promisedProduct = (sku: string) => {
  const category: Category = {
    id: `promised-${sku.toLowerCase()}`,
    name: "Promised",
    path: [`promised-${sku.toLowerCase()}`],
    parentId: null,
    attributes: [],
    variantOptions: [],
  }
  const product = { ...productOf(sku), categoryId: category.id, categoryPath: category.path }
  const { offer, ...variant } = { ...product.variants[0], offer: product.variants[0]?.offer }

  const catalog = {
    getProducts: async () => [product],
    getSkus: async () => [
      {
        ...{
          sku,
          options: {},
          productId: product.id,
          slug: product.slug,
          title: product.title,
          brand: product.brand,
        },
        ...{ supplierId: "SUP-01", supplierName: "Chai & Co.", image: null, state: "live" as const },
        ...{ priceMinor: offer?.priceMinor ?? 0, mrpMinor: offer?.mrpMinor ?? 0, currency: "INR" as const },
        ...{ gstRatePercent: 18, categoryPath: category.path, weightGrams: variant.weightGrams ?? 0 },
      },
    ],
    listCategories: async () => [category],
    listProductIds: async () => [product.id],
    findByText: async () => [],
    topOfCategory: async () => [],
    getPrices: async () => [],
    countProducts: async () => 1,
  } satisfies Partial<Catalog>
  return { product, category, offer, catalog }
}

/** A search that nothing else answers. */
export const searchFor = (sku: string, categoryId: string) => ({
  ...{ text: sku, categoryId, filters: {}, priceMinMinor: null, priceMaxMinor: null },
  ...{
    ratingAtLeast: null,
    withinDays: null,
    pincode: "560001",
    sort: "relevance" as const,
    page: 1,
    pageSize: 4,
  },
})
