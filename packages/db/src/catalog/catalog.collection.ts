import type {
  Category,
  ItemImage,
  Product,
  StoredItem,
  TaxIdentity,
  WarehouseCount,
} from "@haat/domain/catalog"
import type { ContextSetup } from "../shared/index.ts"
import { questionPlan } from "./questions/question.collection.ts"
import { reviewPlans } from "./reviews/review.collection.ts"

/** An item as it lies in MongoDB. Counts are a list there, because a SKU may hold dots and dollars. */
export type ItemDocument = Omit<Product, "id" | "description"> & {
  readonly _id: string
  readonly description: string
  readonly stamp: number
  readonly countRevision: number
  readonly counts: readonly { readonly sku: string; readonly counts: readonly WarehouseCount[] }[]
  readonly source: StoredItem["source"]
}
export type CategoryDocument = Omit<Category, "id"> & { readonly _id: string }
export type SupplierDocument = {
  readonly _id: string
  readonly name: string
  readonly apiKeyHashes: readonly string[]
  readonly tax?: TaxIdentity
  /** What was told of it, by whom and when, the last first. */
  readonly taxChanges?: readonly { readonly tax: TaxIdentity; readonly by: string; readonly at: Date }[]
}
export type PictureDocument = { readonly _id: string; readonly image: ItemImage }

export const collectionNames = {
  items: "catalog_item",
  categories: "catalog_category",
  suppliers: "catalog_supplier",
  pictures: "catalog_picture",
  feeds: "catalog_feed",
} as const

/** An array without elements counts as one null key, so items without variants are left out of the unique index. */
const withSku = { partialFilterExpression: { "variants.sku": { $exists: true } } }

const withGstin = { partialFilterExpression: { "tax.gstins.0": { $exists: true } } }

/** Collections and indexes of the catalog: each index serves a query of `*.mongo.ts`, none is spare. */
export const catalogSetup: ContextSetup = {
  context: "catalog",
  collections: [
    {
      name: collectionNames.items,
      indexes: [
        { keys: { slug: 1 }, options: { unique: true } },
        { keys: { "variants.sku": 1 }, options: { unique: true, ...withSku } },
        { keys: { supplierId: 1, "source.externalId": 1 }, options: { unique: true } },
        { keys: { state: 1, categoryPath: 1, popularity: -1, _id: 1 } },
        // What a seller sells that somebody reviewed.
        {
          keys: { supplierId: 1, state: 1 },
          options: { partialFilterExpression: { "rating.stars": { $exists: true } } },
        },
        {
          keys: { title: "text", brand: "text" },
          options: { name: "words", weights: { title: 3, brand: 1 }, default_language: "english" },
        },
      ],
    },
    { name: collectionNames.categories },
    {
      name: collectionNames.suppliers,
      indexes: [
        { keys: { apiKeyHashes: 1 } },
        { keys: { "tax.gstins": 1 }, options: { unique: true, ...withGstin } },
      ],
    },
    { name: collectionNames.pictures },
    ...reviewPlans,
    questionPlan,
    { name: collectionNames.feeds, indexes: [{ keys: { supplierId: 1, at: -1 } }] },
  ],
}
