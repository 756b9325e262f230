import { randomBytes } from "node:crypto"
import { aStoredItem } from "@haat/domain/catalog/testing"
import { createMongo, type Mongo, mongoOutbox } from "../../../shared/index.ts"
import { catalogSetup } from "../../catalog.collection.ts"
import { makeItemsMongo } from "../../items.mongo.ts"

const layOut = async ({ db }: Mongo) => {
  await db.createCollection(mongoOutbox)
  for (const { name, indexes = [] } of catalogSetup.collections ?? []) {
    await db.createCollection(name)
    for (const { keys, options } of indexes) await db.collection(name).createIndex(keys, options)
  }
}

/** Catalogs in databases of their own, each with one item; `close` drops them. */
export const freshCatalogs = () => {
  const root = createMongo()
  const made: Mongo[] = []
  const open = async (item = aStoredItem(1)) => {
    const mongo = { ...root, db: root.client.db(`haat_test_reviews_${randomBytes(6).toString("hex")}`) }
    made.push(mongo)
    await layOut(mongo)
    const items = makeItemsMongo(mongo)
    await items.commit([{ item, readStamp: null }], [])
    const itemOf = async (id: string) => (await items.stored([id]))[0]
    const told = async () =>
      (await mongo.db.collection(mongoOutbox).find().sort({ $natural: 1 }).toArray()).map(({ payload }) =>
        JSON.parse(String(payload)),
      )
    return { mongo, items, itemOf, told, productId: item.product.id }
  }
  const close = async () => {
    await Promise.all(made.map(({ db }) => db.dropDatabase()))
    await root.close()
  }
  return { open, close }
}
