import { afterEach, expect, it } from "vitest"
import { z } from "zod"
import { until } from "../clock/index.ts"
import type { OutgoingMessage } from "../kafka/index.ts"
import { outstanding } from "./dead-letter.ts"
import { defineConsumer } from "./define-consumer.ts"
import { type RunningConsumer, startConsumer } from "./start-consumer.ts"
import { type MemoryLog, makeMemoryLog } from "./testing/index.ts"

const made = {
  type: "test.thing_made.v1",
  topic: "test.thing",
  envelope: z.object({
    id: z.string(),
    type: z.literal("test.thing_made.v1"),
    version: z.number(),
    occurredAt: z.string(),
    key: z.string(),
    traceparent: z.string().optional(),
    payload: z.object({ n: z.number() }),
  }),
}

const running: RunningConsumer[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()))
})

const envelope = (key: string, n: unknown) => ({
  id: `${key}${n}`,
  type: made.type,
  version: 1,
  occurredAt: "",
  key,
  payload: { n },
})

const tell = (log: MemoryLog, [key, n]: readonly [string, unknown], headers: Record<string, string> = {}) =>
  log.append({
    topic: made.topic,
    key,
    headers,
    payload: JSON.stringify(envelope(key, n)),
  })

const setUp = (
  handle: (n: number, key: string, attempt: number) => void,
  batch?: { size: number; waitMs: number },
) => {
  const log = makeMemoryLog()
  const letters: OutgoingMessage[] = []
  const common = { name: "test.see-thing", subscribe: [made] as const, retry: { attempts: 3, backoffMs: 1 } }
  const definition = batch
    ? defineConsumer({
        ...common,
        batch,
        handle: async (events, _deps: undefined, { attempt }) => {
          for (const { payload, key } of events) handle(payload.n, key, attempt)
        },
      })
    : defineConsumer({
        ...common,
        handle: async ({ payload, key }, _deps: undefined, { attempt }) => handle(payload.n, key, attempt),
      })
  const start = () => {
    const one = startConsumer(definition, undefined, {
      transport: log.transport,
      producer: { send: async (messages) => void letters.push(...messages) },
    })
    running.push(one)
    return one
  }
  const dead = () => outstanding(letters.map(({ value }) => value))
  const allCommitted = (count: number) =>
    until("everything is committed", () => log.committed("test.see-thing", made.topic) === BigInt(count))
  return { log, start, dead, allCommitted }
}

it("handles each key in order and commits behind the effect", async () => {
  const seen: string[] = []
  const { log, start, allCommitted } = setUp((n, key) => seen.push(`${key}${n}`))
  start()
  for (let n = 0; n < 20; n += 1) for (const key of ["a", "b", "c"]) tell(log, [key, n])
  await allCommitted(60)
  for (const key of ["a", "b", "c"]) {
    expect(seen.filter((one) => one.startsWith(key))).toEqual(
      Array.from({ length: 20 }, (_, n) => `${key}${n}`),
    )
  }
})

it("tries again in place, then goes on", async () => {
  const tries: number[] = []
  const { log, start, dead, allCommitted } = setUp((_n, _key, attempt) => {
    tries.push(attempt)
    if (attempt < 3) throw new Error("not yet")
  })
  start()
  tell(log, ["a", 1])
  await allCommitted(1)
  expect(tries).toEqual([1, 2, 3])
  expect(dead()).toEqual([])
})

it("waits as long as a store is away, without counting tries", async () => {
  let refused = 0
  const { log, start, dead, allCommitted } = setUp(() => {
    if (refused < 7) {
      refused += 1
      throw Object.assign(new Error("connect"), { code: "ECONNREFUSED" })
    }
  })
  start()
  tell(log, ["a", 1])
  await allCommitted(1)
  expect([refused, dead()]).toEqual([7, []])
})

it("puts poison aside and goes on: a broken contract at once, a failing event after its tries", async () => {
  const seen: number[] = []
  const { log, start, dead, allCommitted } = setUp((n) => {
    if (n === 13) throw new Error("unlucky")
    seen.push(n)
  })
  start()
  tell(log, ["a", "not a number"])
  tell(log, ["a", 13])
  log.append({ topic: made.topic, key: "a", payload: "{ not json" })
  tell(log, ["a", 14])
  await allCommitted(4)
  expect(seen).toEqual([14])
  expect(dead().map(({ attempts, error }) => [attempts, error.name])).toEqual([
    [0, "BrokenContract"],
    [3, "Error"],
    [0, "BrokenContract"],
  ])
})

it("passes by other types of the topic and replays meant for others", async () => {
  const seen: number[] = []
  const { log, start, dead, allCommitted } = setUp((n) => seen.push(n))
  start()
  log.append({ topic: made.topic, key: "a", payload: '{"type":"test.thing_lost.v1"}' })
  tell(log, ["a", 1], { eventType: "test.thing_lost.v1" })
  tell(log, ["a", 2], { replayFor: "test.other" })
  tell(log, ["a", 3], { replayFor: "test.see-thing", eventType: made.type })
  await allCommitted(4)
  expect([seen, dead()]).toEqual([[3], []])
})

it("works on the poison of a batch alone", async () => {
  const seen = new Set<number>()
  const { log, start, dead, allCommitted } = setUp(
    (n) => {
      if (n === 2) throw new Error("unlucky")
      seen.add(n)
    },
    { size: 10, waitMs: 5 },
  )
  start()
  for (const n of [1, 2, 3, 4]) tell(log, ["a", n])
  await allCommitted(4)
  expect([...seen].sort()).toEqual([1, 3, 4])
  expect(dead()).toHaveLength(1)
})

it("subscribes again after the broker was lost, and a restart begins where the effect ended", async () => {
  const seen: number[] = []
  const { log, start, allCommitted } = setUp((n) => seen.push(n))
  const first = start()
  tell(log, ["a", 1])
  await allCommitted(1)
  log.breakOff()
  tell(log, ["a", 2])
  await allCommitted(2)
  await first.stop()
  tell(log, ["a", 3])
  start()
  await allCommitted(3)
  expect(seen).toEqual([1, 2, 3])
})
