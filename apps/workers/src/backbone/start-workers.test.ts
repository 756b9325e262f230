import { until } from "@haat/platform/clock"
import { defineConsumer } from "@haat/platform/consumer"
import { makeMemoryLog } from "@haat/platform/consumer/testing"
import { makeLifecycle } from "@haat/platform/lifecycle"
import { expect, it } from "vitest"
import { z } from "zod"
import { chooseContexts, startWorkers } from "./start-workers.ts"

const greeted = {
  type: "test.guest_greeted.v1",
  topic: "test.guest",
  envelope: z.object({
    id: z.string(),
    type: z.literal("test.guest_greeted.v1"),
    version: z.number(),
    occurredAt: z.string(),
    key: z.string(),
    payload: z.object({}),
  }),
}
const event = { id: "1", type: greeted.type, version: 1, occurredAt: "", key: "k", payload: {} }

it("runs all contexts, or those named, and refuses a name nobody knows", () => {
  const known = ["search", "ordering", "backbone"]
  expect([...chooseContexts(known, ["all"])]).toEqual(known)
  expect([...chooseContexts(known, ["ordering"])]).toEqual(["ordering"])
  expect(() => chooseContexts(known, ["ordering", "serach"])).toThrow(/serach; known: all, search/)
})

it("starts what the rooms hear, tells what is missing, and drains on stop", async () => {
  const log = makeMemoryLog()
  const lifecycle = makeLifecycle()
  const seen: string[] = []
  let finish = () => {}
  const consumer = defineConsumer({
    name: "test.greet-guest",
    subscribe: [greeted],
    handle: async ({ id }, deps: { readonly add: (id: string) => void }) => {
      await new Promise<void>((go) => {
        finish = go
      })
      deps.add(id)
    },
  })
  const room = { context: "test", consumers: [consumer], jobs: [] }
  const engine = { transport: log.transport, producer: { send: async () => undefined } }
  const workers = startWorkers([room], { add: (id) => seen.push(id) }, { engine, lifecycle })
  expect(workers.missing()).toEqual(["test.greet-guest"])
  await until("the consumer is up", () => workers.missing().length === 0)
  log.append({ topic: greeted.topic, key: "k", payload: JSON.stringify(event) })
  await until(
    "the handler runs",
    () => finish.length === 0 && log.committed("test.greet-guest", greeted.topic) === 0n,
  )
  await new Promise((go) => setTimeout(go, 20))
  const stopped = lifecycle.stop("test")
  finish()
  await stopped
  expect(seen).toEqual(["1"])
  expect(log.committed("test.greet-guest", greeted.topic)).toBe(1n)
})
