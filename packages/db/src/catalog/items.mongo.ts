import type { Items, ItemWrite } from "@haat/domain/catalog"
import type { Envelope } from "@haat/events/envelope"
import { type AnyBulkWriteOperation, type ClientSession, type Collection, MongoServerError } from "mongodb"
import { appendEventsMongo, inMongoTransaction, type Mongo } from "../shared/index.ts"
import { collectionNames, type ItemDocument } from "./catalog.collection.ts"
import { envelopeOf } from "./catalog-event.mapping.ts"
import { documentOf, storedOf } from "./item-document.schema.ts"

const operationOf = ({ item, readStamp }: ItemWrite): AnyBulkWriteOperation<ItemDocument> => {
  const document = documentOf(item)
  if (readStamp === null) return { insertOne: { document } }
  return { replaceOne: { filter: { _id: document._id, stamp: readStamp }, replacement: document } }
}

class Moved extends Error {}

const duplicateKey = 11_000

type Outcome = "done" | "moved" | "duplicate"
/** `emptyFirst`: SKUs that move between the written items must all leave before any arrives, or the unique index refuses. */
type Attempt = { readonly writes: readonly ItemWrite[]; readonly emptyFirst: boolean }

type ItemsCollection = Collection<ItemDocument>

const write = async (items: ItemsCollection, session: ClientSession, { writes, emptyFirst }: Attempt) => {
  const kept = writes.filter(({ readStamp }) => readStamp !== null).map(({ item }) => item.product.id)
  if (emptyFirst) await items.updateMany({ _id: { $in: kept } }, { $set: { variants: [] } }, { session })
  const { insertedCount, matchedCount } = await items.bulkWrite(writes.map(operationOf), { session })
  if (insertedCount + matchedCount !== writes.length) throw new Moved("an item was changed since it was read")
}

const commitOnce = async (
  mongo: Mongo,
  attempt: Attempt,
  envelopes: readonly Envelope[],
): Promise<Outcome> => {
  try {
    await inMongoTransaction(mongo, async (session) => {
      await write(mongo.db.collection<ItemDocument>(collectionNames.items), session, attempt)
      await appendEventsMongo(mongo, session, envelopes)
    })
    return "done"
  } catch (error) {
    if (error instanceof Moved) return "moved"
    if (error instanceof MongoServerError && error.code === duplicateKey) return "duplicate"
    throw error
  }
}

export const makeItemsMongo = (mongo: Mongo): Items => {
  const items = mongo.db.collection<ItemDocument>(collectionNames.items)
  return {
    stored: async (ids) => (await items.find({ _id: { $in: [...new Set(ids)] } }).toArray()).map(storedOf),
    storedBySkus: async (skus) =>
      skus.length === 0
        ? []
        : (await items.find({ "variants.sku": { $in: [...skus] } }).toArray()).map(storedOf),
    hashes: async (ids) => {
      const found = await items
        .find({ _id: { $in: [...ids] } }, { projection: { "source.contentHash": 1 } })
        .toArray()
      return new Map(found.map(({ _id, source }) => [_id, source.contentHash]))
    },
    commit: async (writes, events) => {
      const envelopes = events.map(envelopeOf)
      const first = await commitOnce(mongo, { writes, emptyFirst: false }, envelopes)
      if (first !== "duplicate") return first === "done"
      return (await commitOnce(mongo, { writes, emptyFirst: true }, envelopes)) === "done"
    },
  }
}
