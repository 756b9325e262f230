import { type Product, type Shelf, skuItemOf } from "@haat/domain/catalog"
import type { Mongo } from "../shared/index.ts"
import { collectionNames, type ItemDocument } from "./catalog.collection.ts"
import { productOf } from "./item-document.schema.ts"

/** Pages read products only; what the item service remembers beside them stays in the store. */
const productFields = { stamp: 0, countRevision: 0, counts: 0, source: 0 }

export const makeShelfMongo = ({ db }: Pick<Mongo, "db">): Shelf => {
  const items = db.collection<ItemDocument>(collectionNames.items)
  const read = { projection: productFields, maxTimeMS: 2000 }
  const byIds = async (ids: readonly string[]): Promise<ReadonlyMap<string, Product>> => {
    if (ids.length === 0) return new Map()
    const found = await items.find({ _id: { $in: [...new Set(ids)] } }, read).toArray()
    return new Map(found.map((document) => [document._id, productOf(document)]))
  }
  return {
    product: async (idOrSlug) => {
      const found = await items.findOne({ $or: [{ _id: idOrSlug }, { slug: idOrSlug }] }, read)
      return found ? productOf(found) : null
    },
    products: async (ids) => {
      const found = await byIds(ids)
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    skus: async (skus) => {
      if (skus.length === 0) return []
      const projection = { ...productFields, description: 0, attributes: 0 }
      const found = await items
        .find({ "variants.sku": { $in: [...new Set(skus)] } }, { ...read, projection })
        .toArray()
      const bySku = new Map(
        found.map(productOf).flatMap((product) => product.variants.map(({ sku }) => [sku, product] as const)),
      )
      return skus.flatMap((sku) => {
        const product = bySku.get(sku)
        return (product && skuItemOf(product, sku)) ?? []
      })
    },
    topOf: async (categoryId, limit) =>
      (
        await items
          .find({ state: "live", categoryPath: categoryId }, read)
          .sort({ popularity: -1, _id: 1 })
          .limit(limit)
          .toArray()
      ).map(productOf),
    byText: async (text, limit) =>
      (
        await items
          .find({ $text: { $search: text }, state: "live" }, read)
          .sort({ score: { $meta: "textScore" }, _id: 1 })
          .limit(limit)
          .toArray()
      ).map(productOf),
    idsAfter: async (after, limit) =>
      (
        await items
          .find(after === null ? {} : { _id: { $gt: after } }, { projection: { _id: 1 } })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray()
      ).map(({ _id }) => _id),
    count: () => items.estimatedDocumentCount(),
  }
}
