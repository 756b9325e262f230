import { appendRows, appendRowsMongo, inMongoTransaction, inTransaction, outboxRow } from "@haat/db/shared"
import { itemChanged } from "@haat/events/catalog"
import { defineEvent, type Envelope, seal } from "@haat/events/envelope"
import { until } from "@haat/platform/clock"
import { defineConsumer, type RunningConsumer, startConsumer } from "@haat/platform/consumer"
import { newId } from "@haat/platform/ids"
import { createAdmin, ensureTopics, partitionOf, topicName } from "@haat/platform/kafka"
import { withTrace } from "@haat/platform/telemetry"
import { afterAll, beforeAll, expect, it } from "vitest"
import { z } from "zod"
import { clients, closeAll } from "./clients.ts"

const topic = `test.relay-${newId()}`
const counted = defineEvent({ type: "test.thing_counted.v1", topic, payload: z.object({ n: z.int() }) })
const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"

const heard: Envelope<{ n: number }>[] = []
let consumer: RunningConsumer

const row = (key: string, n: number) =>
  outboxRow(seal(counted, { n }, { id: newId(), occurredAt: new Date(), key }), topic)
const rows = (key: string, count: number) => Array.from({ length: count }, (_, n) => row(key, n))
const heardOf = (key: string) => heard.filter((event) => event.key === key)

beforeAll(async () => {
  await ensureTopics([{ topic, partitions: 3 }])
  const definition = defineConsumer({
    name: `test.relay-${Date.now()}`,
    subscribe: [counted],
    handle: async (event) => void heard.push(event),
  })
  consumer = startConsumer(definition, undefined, { producer: clients.producer() })
})

afterAll(async () => {
  await consumer.stop()
  await closeAll()
  const admin = createAdmin()
  await admin.deleteTopics({ topics: [topicName(topic)] })
  await admin.close()
})

it("tells what a MySQL transaction committed, in order, with its trace, and nothing that was rolled back", async () => {
  const [key, undone] = [newId(), newId()]
  const rolledBack = inTransaction(clients.mysql(), async (tx) => {
    await appendRows(tx, rows(undone, 3))
    throw new Error("no")
  })
  await expect(rolledBack).rejects.toThrow("no")
  await withTrace(traceparent, () => inTransaction(clients.mysql(), (tx) => appendRows(tx, rows(key, 50))))
  await until("fifty events", () => heardOf(key).length >= 50)
  expect(heardOf(key).map(({ payload }) => payload.n)).toEqual(Array.from({ length: 50 }, (_, n) => n))
  expect(heardOf(key)[0]?.traceparent).toBe(traceparent)
  expect(heardOf(undone)).toEqual([])
})

it("does the same for MongoDB", async () => {
  const [key, undone] = [newId(), newId()]
  const mongo = clients.mongo()
  const rolledBack = inMongoTransaction(mongo, async (session) => {
    await appendRowsMongo(mongo, session, rows(undone, 3))
    throw new Error("no")
  })
  await expect(rolledBack).rejects.toThrow("no")
  await inMongoTransaction(mongo, (session) => appendRowsMongo(mongo, session, rows(key, 50)))
  await until("fifty events", () => heardOf(key).length >= 50)
  expect(heardOf(key).map(({ payload }) => payload.n)).toEqual(Array.from({ length: 50 }, (_, n) => n))
  expect(heardOf(undone)).toEqual([])
})

it("tells facts that share records each by itself, those of a key in order whether they shared one or not", async () => {
  const packedTopic = `test.relay-packed-${newId()}`
  await ensureTopics([{ topic: packedTopic }])
  const keys = Array.from({ length: 20 }, () => newId())
  const fact = (productId: string, revision: number) => {
    const payload = { productId, revision, change: "updated" as const, skus: [], fields: [] }
    const stamp = { id: newId(), occurredAt: new Date(), key: productId }
    return outboxRow(seal(itemChanged, payload, stamp), packedTopic)
  }
  const mongo = clients.mongo()
  const commit = (rows: readonly ReturnType<typeof fact>[]) =>
    inMongoTransaction(mongo, (session) => appendRowsMongo(mongo, session, rows))
  const seen: (readonly [string, number])[] = []
  const definition = defineConsumer({
    name: `test.relay-packed-${Date.now()}`,
    subscribe: [{ ...itemChanged, topic: packedTopic }],
    handle: async ({ payload }) => void seen.push([payload.productId, payload.revision]),
  })
  const hearing = startConsumer(definition, undefined, { producer: clients.producer() })
  try {
    await commit(keys.flatMap((key) => [fact(key, 1), fact(key, 2)]))
    for (const key of keys) await commit([fact(key, 3)])
    await inTransaction(clients.mysql(), (tx) => appendRows(tx, [fact(keys[0] ?? "", 4)]))
    await until("all are heard", () => seen.length >= keys.length * 3 + 1)
    for (const key of keys.slice(1))
      expect(seen.filter(([id]) => id === key).map(([, revision]) => revision)).toEqual([1, 2, 3])
    const rows = await mongo.db.collection("shared_outbox").countDocuments({ aggregatetype: packedTopic })
    expect(rows).toBe(new Set(keys.map(partitionOf)).size + keys.length)
  } finally {
    await hearing.stop()
    const admin = createAdmin()
    await admin.deleteTopics({ topics: [topicName(packedTopic)] })
    await admin.close()
  }
})
