import { searched } from "@haat/events/search"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { createProducer, type EventProducer, ensureTopics, readTopic } from "@haat/platform/kafka"
import { expect, it } from "vitest"
import { makeSearchLog } from "./search-log.kafka.ts"

const entry = (visitorId: string) => ({
  visitorId,
  query: "kettle",
  filters: { color: ["Red"] },
  pincode: "560001",
  total: 12,
  page: 1,
})

it("tells Kafka of a search in the form all readers know", async () => {
  await ensureTopics([{ topic: searched.topic }])
  const producer = createProducer()
  const visitor = newId()
  try {
    makeSearchLog(() => producer).searched(entry(visitor))
    const found = await until("the search in Kafka", async () =>
      (await readTopic(searched.topic)).find(({ key }) => key === visitor),
    )
    expect(searched.envelope.parse(JSON.parse(found.value))).toMatchObject({
      key: visitor,
      payload: entry(visitor),
    })
  } finally {
    await producer.close()
  }
})

it("neither waits nor fails when Kafka is away", () => {
  const away: Pick<EventProducer, "publish"> = { publish: () => Promise.reject(new Error("away")) }
  expect(makeSearchLog(() => away).searched(entry("v"))).toBeUndefined()
  const broken = makeSearchLog(() => {
    throw new Error("no producer")
  })
  expect(broken.searched(entry("v"))).toBeUndefined()
})
