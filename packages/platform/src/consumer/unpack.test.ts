import { afterEach, expect, it } from "vitest"
import { z } from "zod"
import { until } from "../clock/index.ts"
import { contentsOf, type OutgoingMessage } from "../kafka/index.ts"
import { outstanding } from "./dead-letter.ts"
import { defineConsumer } from "./define-consumer.ts"
import { startConsumer } from "./start-consumer.ts"
import { makeMemoryLog } from "./testing/index.ts"

const counted = {
  type: "test.thing_counted.v1",
  topic: "test.thing",
  envelope: z.object({
    ...{ id: z.string(), type: z.literal("test.thing_counted.v1"), version: z.number() },
    ...{ occurredAt: z.string(), key: z.string(), payload: z.object({ n: z.number() }) },
  }),
}

const fact = ([key, n]: readonly [string, unknown]) => {
  const stamp = { id: `${key}${n}`, version: 1, occurredAt: "" }
  return { ...stamp, type: counted.type, key, payload: { n } }
}

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

const setUp = (handle: (n: number, key: string) => void, batch?: { size: number; waitMs: number }) => {
  const log = makeMemoryLog()
  const letters: OutgoingMessage[] = []
  const common = {
    name: "test.see-thing",
    subscribe: [counted] as const,
    retry: { attempts: 2, backoffMs: 1 },
  }
  const definition = batch
    ? defineConsumer({
        ...common,
        batch,
        handle: async (events) => {
          for (const { payload, key } of events) handle(payload.n, key)
        },
      })
    : defineConsumer({ ...common, handle: async ({ payload, key }) => handle(payload.n, key) })
  const one = startConsumer(definition, undefined, {
    transport: log.transport,
    producer: { send: async (messages) => void letters.push(...messages) },
  })
  stops.push(one.stop)
  const tell = (payload: string, headers: Record<string, string> = {}) =>
    log.append({ topic: counted.topic, key: "first", payload, headers })
  return {
    tell,
    pack: (facts: readonly (readonly [string, unknown])[], headers = {}) =>
      tell(JSON.stringify(facts.map(fact)), headers),
    dead: () => outstanding(letters.map(({ value }) => value)),
    allCommitted: (count: number) =>
      until("all is committed", () => log.committed("test.see-thing", counted.topic) === BigInt(count)),
  }
}

it("hears the facts of one record one by one, those of a key in order, and commits it when all are done", async () => {
  const seen: string[] = []
  const { tell, pack, allCommitted } = setUp((n, key) => void seen.push(`${key}${n}`))
  pack([
    ["a", 1],
    ["b", 1],
    ["a", 2],
  ])
  pack([["a", 3]], { eventType: "test.other.v1" })
  tell(JSON.stringify(fact(["a", 4])))
  await allCommitted(3)
  expect(seen.filter((one) => one.startsWith("a"))).toEqual(["a1", "a2", "a4"])
  expect(seen).toContain("b1")
})

it("puts the poison of a record aside alone, under a name of its own, and an unreadable record whole", async () => {
  const seen: number[] = []
  const throwing = (n: number) => {
    if (n > 10) throw new Error("poison")
    seen.push(n)
  }
  const { tell, pack, dead, allCommitted } = setUp(throwing, { size: 10, waitMs: 5 })
  pack([
    ["a", 11],
    ["b", 1],
    ["c", "none"],
    ["d", 2],
  ])
  tell("[{")
  tell("[null]")
  await allCommitted(3)
  expect(new Set(seen)).toEqual(new Set([1, 2]))
  const letters = dead()
  expect(letters.map(({ offset, part }) => `${offset}/${part}`).sort()).toEqual(["0/0", "0/2", "1/undefined"])
  expect(contentsOf(letters.find(({ part }) => part === 0)?.payload ?? "")).toEqual([fact(["a", 11])])
})
