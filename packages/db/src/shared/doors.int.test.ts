import { ListBucketsCommand } from "@aws-sdk/client-s3"
import { afterAll, expect, it } from "vitest"
import { createMongo, inMongoTransaction } from "./client.mongo.ts"
import { createMysql } from "./client.mysql.ts"
import { createCassandra, createElastic, createStorage } from "./clients.ts"
import { inTransaction } from "./unit-of-work.mysql.ts"

const mysql = createMysql({ poolSize: 1 })
const mongo = createMongo()
const elastic = createElastic()
const cassandra = createCassandra({ keyspace: false })
const storage = createStorage()
const probe = "probe_door"

const calls = {
  MongoDB: () => mongo.db.collection(probe).findOne({}),
  Elasticsearch: () => elastic.count({ index: "*" }),
  Cassandra: () => cassandra.execute("SELECT now() FROM system.local"),
  "the blob store": () => storage.send(new ListBucketsCommand({})),
} as const

afterAll(async () => {
  storage.destroy()
  await mongo.db.dropCollection(probe)
  await Promise.all([mysql.close(), mongo.close(), elastic.close(), cassandra.shutdown()])
})

for (const [engine, call] of Object.entries(calls)) {
  it(`${engine} answers, but not inside a database transaction`, async () => {
    await expect(call()).resolves.not.toThrow()
    const inside = inTransaction(mysql, async () => void (await call()))
    await expect(inside).rejects.toThrow(new RegExp(`^${engine}.* was called inside a database transaction`))
    await expect(call()).resolves.not.toThrow()
  })
}

it("a transaction of MongoDB reaches MongoDB and nothing else", async () => {
  await mongo.db.createCollection(probe).catch(() => undefined)
  const writing = inMongoTransaction(mongo, (session) =>
    mongo.db.collection(probe).insertOne({ told: true }, { session }),
  )
  expect((await writing).acknowledged).toBe(true)
  const straying = inMongoTransaction(mongo, async () => void (await calls.Elasticsearch()))
  await expect(straying).rejects.toThrow("was called inside a database transaction")
})
