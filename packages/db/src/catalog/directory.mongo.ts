import type { Directory, FeedReports, Pictures, Supplier } from "@haat/domain/catalog"
import { dependency } from "@haat/platform/resilience"
import type { Mongo } from "../shared/index.ts"
import {
  type CategoryDocument,
  collectionNames,
  type PictureDocument,
  type SupplierDocument,
} from "./catalog.collection.ts"

const keep = <Stored extends { readonly _id: string }>({ _id, ...rest }: Stored) => ({
  replaceOne: { filter: { _id } as never, replacement: rest as never, upsert: true },
})

/** Who sells here, and in which rooms. These are asked for by pages: a MongoDB that hangs is given up in time. */
export const makeDirectoryMongo = ({ db }: Pick<Mongo, "db">): Directory => {
  const categories = db.collection<CategoryDocument>(collectionNames.categories)
  const suppliers = db.collection<SupplierDocument>(collectionNames.suppliers)
  const engine = dependency("mongo", { concurrency: 200 })
  const all = (signal: AbortSignal) => categories.find({}, { signal }).sort({ _id: 1 }).toArray()
  const found = (ids: readonly string[]) => suppliers.find({ _id: { $in: [...ids] } }).toArray()
  return {
    categories: async () => (await engine.call(all)).map(({ _id, ...rest }) => ({ id: _id, ...rest })),
    saveCategories: async (all) => {
      if (all.length > 0) await categories.bulkWrite(all.map(({ id, ...rest }) => keep({ _id: id, ...rest })))
    },
    suppliers: async (ids) =>
      (await found(ids)).map(({ _id: id, name, apiKeyHashes }) => ({ id, name, apiKeyHashes })),
    supplierOfKeyHash: async (hash) =>
      (await suppliers.findOne({ apiKeyHashes: hash }, { projection: { _id: 1 } }))?._id ?? null,
    saveSuppliers: async (all) => {
      const write = ({ id, name, apiKeyHashes }: Supplier) => ({
        updateOne: { filter: { _id: id }, update: { $set: { name, apiKeyHashes } }, upsert: true },
      })
      if (all.length > 0) await suppliers.bulkWrite(all.map(write))
    },
  }
}

export const makePicturesMongo = ({ db }: Pick<Mongo, "db">): Pictures => {
  const pictures = db.collection<PictureDocument>(collectionNames.pictures)
  return {
    byReferences: async (references) => {
      if (references.length === 0) return new Map()
      const found = await pictures.find({ _id: { $in: [...references] } }).toArray()
      return new Map(found.map(({ _id, image }) => [_id, image]))
    },
    file: async (reference, image) => {
      await pictures.replaceOne({ _id: reference }, { image }, { upsert: true })
    },
  }
}

export const makeFeedReportsMongo = ({ db }: Pick<Mongo, "db">): FeedReports => ({
  save: async ({ feedId, ...report }, at) => {
    await db
      .collection<{ _id: string }>(collectionNames.feeds)
      .replaceOne({ _id: feedId }, { ...report, at }, { upsert: true })
  },
})
