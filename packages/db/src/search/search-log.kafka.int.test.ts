import { searched } from "@haat/events/search"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { createProducer, type EventProducer, ensureTopics, readTopic } from "@haat/platform/kafka"
import { expect, it } from "vitest"
import { makeSearchLog } from "./search-log.kafka.ts"

const told = { query: "kettle", filters: { color: ["Red"] }, pincode: "560001", total: 12, page: 1 }
const narrowed = { categoryId: "kitchen", priceMinMinor: 100_00, ratingAtLeast: 4, withinDays: 2 }
const entry = (visitorId: string | null) => ({
  ...{ ...told, ...narrowed, visitorId, priceMaxMinor: null },
  sort: "rating" as const,
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
      payload: { ...told, ...narrowed, visitorId: visitor, sort: "rating" },
    })
  } finally {
    await producer.close()
  }
})

it("sends what comes close together at once, searches and opened results alike, in order", async () => {
  const sent: (readonly { readonly type: string }[])[] = []
  const log = makeSearchLog(() => ({ publish: async (_, envelopes) => void sent.push(envelopes) }))
  for (let one = 0; one < 250; one += 1) log.searched(entry("v"))
  log.opened({ visitorId: "v", query: "kettle", productId: "P-1", position: 3, pincode: "560001" })
  await until("both", () => sent.length === 2)
  expect(sent.map((together) => together.length)).toEqual([200, 51])
  expect(sent[1]?.at(-1)?.type).toBe("search.result_opened.v1")
})

it("tells nobody's searches under a key of their own each", async () => {
  const sent: { readonly key: string }[] = []
  const log = makeSearchLog(() => ({ publish: async (_, envelopes) => void sent.push(...envelopes) }))
  log.searched(entry(null))
  log.searched(entry(null))
  await until("both", () => sent.length === 2)
  expect(new Set(sent.map(({ key }) => key)).size).toBe(2)
  const payload = { ...told, ...narrowed, visitorId: "nobody", sort: "rating" }
  for (const one of sent) expect(one).toHaveProperty("payload", payload)
})

it("holds so many while Kafka hangs and forgets the others, then tells again", async () => {
  const answers: (() => void)[] = []
  let taken = 0
  const hung: Pick<EventProducer, "publish"> = {
    publish: (_, envelopes) => {
      taken += envelopes.length
      return new Promise((told) => answers.push(told))
    },
  }
  const log = makeSearchLog(() => hung)
  for (let one = 0; one < 20_000; one += 1) log.searched(entry("v"))
  expect(taken).toBe(5000)
  for (const told of answers.splice(0)) told()
  await until("more is taken", () => {
    log.searched(entry("v"))
    return taken > 5000
  })
})

it("neither waits nor fails when Kafka is away", () => {
  const away: Pick<EventProducer, "publish"> = { publish: () => Promise.reject(new Error("away")) }
  expect(makeSearchLog(() => away).searched(entry("v"))).toBeUndefined()
  const broken = makeSearchLog(() => {
    throw new Error("no producer")
  })
  expect(broken.searched(entry("v"))).toBeUndefined()
})
