import { randomBytes } from "node:crypto"
import { aStoredItem, itemsContract, shelfContract } from "@haat/domain/catalog/testing"
import { afterAll, describe, expect, it } from "vitest"
import { createMongo, type Mongo, mongoOutbox } from "../shared/index.ts"
import { catalogSetup, collectionNames, type ItemDocument } from "./catalog.collection.ts"
import { makeItemsMongo } from "./items.mongo.ts"
import { makeShelfMongo } from "./shelf.mongo.ts"

const root = createMongo()
const made: Mongo[] = []

const freshDatabase = async (): Promise<Mongo> => {
  const mongo = { ...root, db: root.client.db(`haat_test_catalog_${randomBytes(6).toString("hex")}`) }
  made.push(mongo)
  await mongo.db.createCollection(mongoOutbox)
  for (const { name, indexes = [] } of catalogSetup.collections ?? []) {
    await mongo.db.createCollection(name)
    for (const { keys, options } of indexes) await mongo.db.collection(name).createIndex(keys, options)
  }
  return mongo
}

afterAll(async () => {
  await Promise.all(made.map(({ db }) => db.dropDatabase()))
  await root.close()
})

const publishedOf = (mongo: Mongo) => async () =>
  (await mongo.db.collection(mongoOutbox).find().sort({ $natural: 1 }).toArray()).map(({ aggregateid }) =>
    String(aggregateid),
  )

itemsContract("MongoDB", async () => {
  const mongo = await freshDatabase()
  return { items: makeItemsMongo(mongo), published: publishedOf(mongo) }
})

shelfContract("MongoDB", async () => {
  const mongo = await freshDatabase()
  return { items: makeItemsMongo(mongo), shelf: makeShelfMongo(mongo) }
})

describe("items in MongoDB", () => {
  it("moves a SKU between two items within one commit, whichever is written first", async () => {
    const items = makeItemsMongo(await freshDatabase())
    const [a, b] = [aStoredItem(1), aStoredItem(2)]
    await items.commit(
      [a, b].map((item) => ({ item, readStamp: null })),
      [],
    )
    const swapped = [
      { ...a, stamp: 2, product: { ...a.product, variants: b.product.variants } },
      { ...b, stamp: 2, product: { ...b.product, variants: a.product.variants } },
    ]
    expect(
      await items.commit(
        swapped.map((item) => ({ item, readStamp: 1 })),
        [],
      ),
    ).toBe(true)
    expect(await items.storedBySkus(["SUP-01-mug-2"])).toMatchObject([{ product: { id: a.product.id } }])
  })

  it("answers every query from an index", async () => {
    const { db } = await freshDatabase()
    const items = db.collection<ItemDocument>(collectionNames.items)
    const queries = [
      items.find({ _id: { $in: ["a", "b"] } }),
      items.find({ $or: [{ _id: "a" }, { slug: "a" }] }),
      items.find({ "variants.sku": { $in: ["a", "b"] } }),
      items.find({ state: "live", categoryPath: "mugs" }).sort({ popularity: -1, _id: 1 }),
      items
        .find({ $text: { $search: "mug" }, state: "live" })
        .sort({ score: { $meta: "textScore" }, _id: 1 }),
      items.find({ _id: { $gt: "a" } }).sort({ _id: 1 }),
      db.collection(collectionNames.suppliers).find({ apiKeyHashes: "a" }),
    ]
    for (const query of queries) {
      const plan = JSON.stringify((await query.explain("queryPlanner")).queryPlanner.winningPlan)
      expect(plan).toMatch(/IXSCAN|IDHACK|TEXT|CLUSTERED_IXSCAN/)
      expect(plan).not.toContain("COLLSCAN")
    }
    const top = items.find({ state: "live", categoryPath: "mugs" }).sort({ popularity: -1, _id: 1 })
    const plan = JSON.stringify((await top.explain("queryPlanner")).queryPlanner.winningPlan)
    expect(plan).not.toContain('"stage":"SORT"')
  })
})
