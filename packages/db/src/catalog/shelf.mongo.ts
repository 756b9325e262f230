import { type ItemPrices, type Product, type Shelf, type SkuItem, skuItemOf } from "@haat/domain/catalog"
import { dependency } from "@haat/platform/resilience"
import type { Collection, FindOptions } from "mongodb"
import type { Mongo } from "../shared/index.ts"
import { collectionNames, type ItemDocument } from "./catalog.collection.ts"
import { productOf } from "./item-document.schema.ts"

/** Pages read products only; what the item service remembers beside them stays in the store. */
const productFields = { stamp: 0, countRevision: 0, counts: 0, source: 0 }

type ItemsCollection = Collection<ItemDocument>

/** One read: gone when its signal fires, because a hung server doesn't mind `maxTimeMS`. */
type Reading = {
  readonly items: ItemsCollection
  readonly read: FindOptions & { readonly signal: AbortSignal }
}

const byIds = async ({ items, read }: Reading, ids: readonly string[]): Promise<readonly Product[]> => {
  if (ids.length === 0) return []
  const documents = await items.find({ _id: { $in: [...new Set(ids)] } }, read).toArray()
  const found = new Map(documents.map((document) => [document._id, productOf(document)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

const bySkus = async ({ items, read }: Reading, skus: readonly string[]): Promise<readonly SkuItem[]> => {
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

const pricesOf = async ({ items, read }: Reading, ids: readonly string[]): Promise<readonly ItemPrices[]> => {
  if (ids.length === 0) return []
  const projection = {
    ...{ revision: 1, "rating.average": 1, "rating.count": 1 },
    ...{ "variants.sku": 1, "variants.offer.priceMinor": 1, "variants.offer.mrpMinor": 1 },
  }
  const documents = await items
    .find({ _id: { $in: [...new Set(ids)] }, state: "live" }, { ...read, projection })
    .toArray()
  return documents.map(({ _id, revision, rating: { average, count }, variants }) => ({
    productId: _id,
    revision,
    rating: { average, count },
    prices: variants.map(({ sku, offer: { priceMinor, mrpMinor } }) => ({ sku, priceMinor, mrpMinor })),
  }))
}

const topOf = async ({ items, read }: Reading, categoryId: string, limit: number) =>
  items
    .find({ state: "live", categoryPath: categoryId }, read)
    .sort({ popularity: -1, _id: 1 })
    .limit(limit)
    .map(productOf)
    .toArray()

const byText = async ({ items, read }: Reading, text: string, limit: number) =>
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

/** Products for pages. A MongoDB that is away or hangs is given up within the time of one dependency call. */
export const makeShelfMongo = ({ db }: Pick<Mongo, "db">): Shelf => {
  const items = db.collection<ItemDocument>(collectionNames.items)
  const engine = dependency("mongo", { concurrency: 200 })
  const soon = <Value>(work: (reading: Reading) => Promise<Value>): Promise<Value> =>
    engine.call((signal) => work({ items, read: { projection: productFields, maxTimeMS: 2000, signal } }))
  return {
    product: (idOrSlug) =>
      soon(async ({ read }) => {
        const found = await items.findOne({ $or: [{ _id: idOrSlug }, { slug: idOrSlug }] }, read)
        return found ? productOf(found) : null
      }),
    products: (ids) => soon((reading) => byIds(reading, ids)),
    skus: (skus) => soon((reading) => bySkus(reading, skus)),
    prices: (ids) => soon((reading) => pricesOf(reading, ids)),
    topOf: (categoryId, limit) => soon((reading) => topOf(reading, categoryId, limit)),
    byText: (text, limit) => soon((reading) => byText(reading, text, limit)),
    idsAfter: (after, limit) => idsAfter(items, after, limit),
    count: () => items.estimatedDocumentCount(),
  }
}
