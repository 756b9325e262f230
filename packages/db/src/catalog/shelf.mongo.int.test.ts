import { randomBytes } from "node:crypto"
import { aStoredItem } from "@haat/domain/catalog/testing"
import { until } from "@haat/platform/clock"
import { mongoEnv } from "@haat/platform/env"
import { MongoClient } from "mongodb"
import { afterAll, describe, expect, it, vi } from "vitest"
import { createMongo } from "../shared/index.ts"
import { openValve } from "../shared/testing/index.ts"
import { makeDirectoryMongo } from "./directory.mongo.ts"
import { documentOf } from "./item-document.schema.ts"
import { makeShelfMongo } from "./shelf.mongo.ts"

// Time-outs are taken over when their modules are loaded: those of production, twice over.
vi.hoisted(() => {
  process.env.HAAT_TIMEOUT_SCALE = "2"
})

const root = createMongo()
const db = root.client.db(`haat_test_catalog_${randomBytes(6).toString("hex")}`)

afterAll(async () => {
  await db.dropDatabase()
  await root.close()
})

describe("shelf in MongoDB", () => {
  it("answers hundreds of products and SKUs in one query each", async () => {
    const all = Array.from({ length: 400 }, (_, n) => aStoredItem(n + 1))
    await db.collection<{ _id: string }>("catalog_item").insertMany(all.map(documentOf))
    const shelf = makeShelfMongo({ db })
    const ids = all.map(({ product }) => product.id).reverse()
    expect((await shelf.products(ids)).map(({ id }) => id)).toEqual(ids)
    const skus = all.map((_, n) => `SUP-01-mug-${n + 1}`)
    expect((await shelf.skus(skus)).map(({ sku }) => sku)).toEqual(skus)
  })

  it("never lets what the item service remembers out", async () => {
    const product = await makeShelfMongo({ db }).product("p0000000000000001")
    expect(Object.keys(product ?? {})).not.toContain("source")
    expect(Object.keys(product ?? {})).not.toContain("counts")
  })
})

it("gives a page up soon when MongoDB hangs in the middle of its work", async () => {
  const { hostname: host, port } = new URL(mongoEnv().url)
  const valve = await openValve({ host, port: Number(port) })
  // The client's own limits are far off: what gives up in time is ours.
  const [farMs, boundMs] = [60_000, 3000]
  const client = new MongoClient(`mongodb://127.0.0.1:${valve.port}/?directConnection=true`, {
    ...{ connectTimeoutMS: farMs, heartbeatFrequencyMS: farMs, serverSelectionTimeoutMS: boundMs * 2 },
  })
  const mongo = { db: client.db(db.databaseName) }
  const shelf = makeShelfMongo(mongo)
  const directory = makeDirectoryMongo(mongo)
  const found = () => shelf.skus(["none"]).catch(() => undefined)
  expect(await until("MongoDB through the valve", found)).toEqual([])
  valve.stall()
  const startedAt = performance.now()
  const reads = [
    shelf.skus(["none"]),
    shelf.product("none"),
    shelf.products(["none"]),
    shelf.topOf("none", 1),
    directory.categories(),
  ]
  for (const read of await Promise.allSettled(reads)) expect(read.status).toBe("rejected")
  expect(performance.now() - startedAt).toBeLessThan(boundMs)
  await valve.close()
  await client.close()
  await valve.close()
})
