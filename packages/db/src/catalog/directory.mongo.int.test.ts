import { randomBytes } from "node:crypto"
import { directoryContract } from "@haat/domain/catalog/testing"
import { afterAll, describe, expect, it } from "vitest"
import { createMongo } from "../shared/index.ts"
import { catalogSetup } from "./catalog.collection.ts"
import { makeDirectoryMongo, makeFeedReportsMongo, makePicturesMongo } from "./directory.mongo.ts"
import { makeSellerBook } from "./seller-book.mongo.ts"

const root = createMongo()
const made: string[] = []
const fresh = async () => {
  const name = `haat_test_catalog_${randomBytes(6).toString("hex")}`
  made.push(name)
  const db = root.client.db(name)
  for (const { name: collection, indexes = [] } of catalogSetup.collections ?? [])
    for (const { keys, options } of indexes) await db.collection(collection).createIndex(keys, options)
  return {
    ...{ db, directory: makeDirectoryMongo({ db }), sellers: makeSellerBook({ db }) },
    pictures: makePicturesMongo({ db }),
  }
}

afterAll(async () => {
  await Promise.all(made.map((name) => root.client.db(name).dropDatabase()))
  await root.close()
})

directoryContract("MongoDB", fresh)

describe("feed reports in MongoDB", () => {
  it("keeps one report a feed", async () => {
    const { db } = await fresh()
    const report = {
      feedId: "f1",
      supplierId: "SUP-01",
      rows: 1,
      submitted: 1,
      unchanged: 0,
      rejected: 0,
      complete: true,
      errors: [],
    }
    const reports = makeFeedReportsMongo({ db })
    await reports.save(report, new Date(0))
    await reports.save({ ...report, rows: 2 }, new Date(1))
    expect(await db.collection("catalog_feed").find().toArray()).toMatchObject([{ rows: 2 }])
  })
})
