import { type Product, type Shelf, type SkuItem, skuItemOf } from "@haat/domain/catalog"
import type { Collection } from "mongodb"
import type { Mongo } from "../shared/index.ts"
import { collectionNames, type ItemDocument } from "./catalog.collection.ts"
import { productOf } from "./item-document.schema.ts"

/** Pages read products only; what the item service remembers beside them stays in the store. */
const productFields = { stamp: 0, countRevision: 0, counts: 0, source: 0 }

type ItemsCollection = Collection<ItemDocument>
const read = { projection: productFields, maxTimeMS: 2000 }

const byIds = async (items: ItemsCollection, ids: readonly string[]): Promise<readonly Product[]> => {
  if (ids.length === 0) return []
  const documents = await items.find({ _id: { $in: [...new Set(ids)] } }, read).toArray()
  const found = new Map(documents.map((document) => [document._id, productOf(document)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

const bySkus = async (items: ItemsCollection, skus: readonly string[]): Promise<readonly SkuItem[]> => {
  if (skus.length === 0) return []
  const projection = { ...productFields, description: 0, attributes: 0 }
  const documents = await items
    .find({ "variants.sku": { $in: [...new Set(skus)] } }, { ...read, projection })
    .toArray()
  const holders = documents.map(productOf)
  const bySku = new Map(
    holders.flatMap((product) => product.variants.map(({ sku }) => [sku, product] as const)),
  )
  return skus.flatMap((sku) => {
    const product = bySku.get(sku)
    return (product && skuItemOf(product, sku)) ?? []
  })
}

const topOf = async (items: ItemsCollection, categoryId: string, limit: number) =>
  items
    .find({ state: "live", categoryPath: categoryId }, read)
    .sort({ popularity: -1, _id: 1 })
    .limit(limit)
    .map(productOf)
    .toArray()

const byText = async (items: ItemsCollection, text: string, limit: number) =>
  items
    .find({ $text: { $search: text }, state: "live" }, read)
    .sort({ score: { $meta: "textScore" }, _id: 1 })
    .limit(limit)
    .map(productOf)
    .toArray()

const idsAfter = async (items: ItemsCollection, after: string | null, limit: number) =>
  items
    .find(after === null ? {} : { _id: { $gt: after } }, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(limit)
    .map(({ _id }) => _id)
    .toArray()

export const makeShelfMongo = ({ db }: Pick<Mongo, "db">): Shelf => {
  const items = db.collection<ItemDocument>(collectionNames.items)
  return {
    product: async (idOrSlug) => {
      const found = await items.findOne({ $or: [{ _id: idOrSlug }, { slug: idOrSlug }] }, read)
      return found ? productOf(found) : null
    },
    products: (ids) => byIds(items, ids),
    skus: (skus) => bySkus(items, skus),
    topOf: (categoryId, limit) => topOf(items, categoryId, limit),
    byText: (text, limit) => byText(items, text, limit),
    idsAfter: (after, limit) => idsAfter(items, after, limit),
    count: () => items.estimatedDocumentCount(),
  }
}
