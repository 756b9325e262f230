import { until } from "@haat/platform/clock"
import { defineConsumer, outstanding, replayLetters, startConsumer } from "@haat/platform/consumer"
import { newId } from "@haat/platform/ids"
import {
  createAdmin,
  createProducer,
  deadLetterTopic,
  ensureTopics,
  readTopic,
  topicName,
} from "@haat/platform/kafka"
import { afterAll, beforeAll, expect, it } from "vitest"
import { z } from "zod"
import { describeLetter } from "./dead-letters.ts"

const type = "test.parcel_sent.v1"
const topic = `test.letters-${newId()}`
const sent = {
  type,
  topic,
  envelope: z.object({
    id: z.string(),
    type: z.literal(type),
    version: z.literal(1),
    occurredAt: z.string(),
    key: z.string(),
    payload: z.object({ n: z.number() }),
  }),
}
const producer = createProducer()

beforeAll(async () => {
  await ensureTopics([{ topic, partitions: 2 }])
})
afterAll(async () => {
  await producer.close()
  const admin = createAdmin()
  await admin.deleteTopics({ topics: [topicName(topic)] })
  await admin.close()
})

const consumerOf = (name: string, handle: (n: number) => void) =>
  startConsumer(
    defineConsumer({
      name,
      subscribe: [sent],
      retry: { attempts: 2, backoffMs: 5 },
      handle: async ({ payload }) => handle(payload.n),
    }),
    undefined,
    { producer },
  )

const lettersOf = async (name: string) => {
  const records = await readTopic(deadLetterTopic)
  return outstanding(records.map(({ value }) => value)).filter(({ consumer }) => consumer === name)
}

it("puts poison aside, goes on, and replays it once to that consumer alone", async () => {
  const name = `test.fragile-${newId()}`
  const seen: number[] = []
  const bystander: number[] = []
  let mended = false
  const fragile = consumerOf(name, (n) => {
    if (n === 2 && !mended) throw new Error("broken glass")
    seen.push(n)
  })
  const other = consumerOf(`test.sturdy-${newId()}`, (n) => bystander.push(n))
  const envelope = (n: unknown) => ({
    id: newId(),
    type,
    version: 1,
    occurredAt: "",
    key: "k",
    payload: { n },
  })
  await producer.publish(topic, [1, 2, "three", 4].map(envelope))

  const letters = await until("two letters", async () => {
    const found = await lettersOf(name)
    return found.length === 2 && seen.length === 2 && bystander.length === 3 && found
  })
  expect(letters.map(({ attempts, key, topic: from }) => [attempts, key, from])).toEqual([
    [2, "k", topic],
    [0, "k", topic],
  ])
  expect(letters[0]?.headers.eventType).toBe(type)
  expect(letters.map(describeLetter).join("\n")).toMatch(/broken glass/)

  mended = true
  expect(await replayLetters(name)).toBe(2)
  await until("the mended one", () => seen.includes(2))
  await until("the hopeless one is back", async () => (await lettersOf(name)).length === 1)
  expect([seen, bystander.toSorted()]).toEqual([
    [1, 4, 2],
    [1, 2, 4],
  ])
  await Promise.all([fragile.stop(), other.stop()])
})
