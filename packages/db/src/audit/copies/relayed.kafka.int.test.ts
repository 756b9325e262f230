import { newId } from "@haat/platform/ids"
import { createProducer, ensureTopics, missingRecords } from "@haat/platform/kafka"
import { afterAll, expect, it } from "vitest"
import { createMongo, createMysql, mongoOutbox } from "../../shared/index.ts"
import { strayUntold } from "./relayed.kafka.ts"

const mysql = createMysql({ poolSize: 2 })
const mongo = createMongo()
const topic = `test.audited-${newId()}`
type Row = Record<"_id" | "aggregatetype" | "aggregateid" | "type" | "payload", string> & {
  readonly at: Date
}
const outbox = mongo.db.collection<Row>(mongoOutbox)

afterAll(async () => {
  await mysql.change("DELETE FROM shared_outbox WHERE aggregatetype = ?", [topic])
  await outbox.deleteMany({ aggregatetype: topic })
  await mongo.close()
  await mysql.close()
})

const inMysql = async (secondsAgo: number): Promise<string> => {
  const id = newId()
  await mysql.change(
    `INSERT INTO shared_outbox (id, aggregatetype, aggregateid, type, payload, created_at)
     VALUES (?, ?, 'k', 'test.told.v1', '{}', NOW(3) - INTERVAL ${secondsAgo} SECOND)`,
    [id, topic],
  )
  return id
}
const inMongo = async (secondsAgo: number): Promise<string> => {
  const id = newId()
  const at = new Date(Date.now() - secondsAgo * 1000)
  // A whole row: the relay of this namespace reads it, too, and stops at one it can't tell.
  const row = { aggregatetype: topic, aggregateid: "k", type: "test.told.v1", payload: "{}" }
  await outbox.insertOne({ _id: id, ...row, at })
  return id
}

it("finds rows of both outboxes that Kafka doesn't hold a minute later", async () => {
  await ensureTopics([{ topic, partitions: 2 }])
  const told = [await inMysql(90), await inMongo(90)]
  const untold = [await inMysql(90), await inMongo(90)]
  const onTheirWay = [await inMysql(1), await inMongo(1)]
  const producer = createProducer()
  await producer.send(told.map((id) => ({ topic, key: id, value: JSON.stringify({ id }) })))
  await producer.close()
  // Others' topics in the shared outbox aren't relayed to this namespace.
  const find: typeof missingRecords = async (wanted) => (wanted.topic === topic ? missingRecords(wanted) : [])
  // Other tests may write hundreds of rows a second beside these.
  const found = await strayUntold({ sql: mysql, mongo, find, looked: 100_000, now: new Date() })
  expect(found.map(({ id }) => id).sort()).toEqual([...untold].sort())
  expect(found.map(({ store }) => store).sort()).toEqual(["mongo", "mysql"])
  expect(onTheirWay).toHaveLength(2)
})

it("doesn't guess where a topic is too full to be read through", async () => {
  await inMysql(90)
  const find: typeof missingRecords = async () => null
  await expect(strayUntold({ sql: mysql, mongo, find, now: new Date() })).rejects.toThrow("too much")
})

it("reads no more than it is told to", async () => {
  const producer = createProducer()
  await producer.send(
    Array.from({ length: 20 }, () => ({ topic, key: "k", value: JSON.stringify({ id: newId() }) })),
  )
  await producer.close()
  const since = new Date(Date.now() - 60_000)
  expect(await missingRecords({ topic, ids: ["never"], since, most: 5 })).toBeNull()
  expect(await missingRecords({ topic, ids: ["never"], since, most: 500 })).toEqual(["never"])
})
