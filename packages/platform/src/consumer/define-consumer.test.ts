import { expect, it } from "vitest"
import { z } from "zod"
import { defineConsumer, isEvent } from "./define-consumer.ts"

const contract = <Payload>(type: string, payload: z.ZodType<Payload>) => ({
  type,
  topic: "test.thing",
  envelope: z.object({
    id: z.string(),
    type: z.literal(type),
    version: z.number(),
    occurredAt: z.string(),
    key: z.string(),
    payload,
  }),
})
const made = contract("test.thing_made.v1", z.object({ size: z.number() }))
const lost = contract("test.thing_lost.v1", z.object({ where: z.string() }))

const event = { id: "1", type: made.type, version: 1, occurredAt: "", key: "k", payload: { size: 3 } }

it("hands the events to the handler one by one, typed by their contract", async () => {
  const seen: unknown[] = []
  const consumer = defineConsumer({
    name: "test.see-thing",
    subscribe: [made, lost],
    handle: async (heard, deps: { readonly add: (x: unknown) => void }) => {
      deps.add(isEvent(made, heard) ? heard.payload.size : heard.id)
    },
  })
  const run = { consumer: consumer.name, attempt: 1, signal: new AbortController().signal }
  await consumer.handle([event, event], { add: (x) => seen.push(x) }, run)
  expect(seen).toEqual([3, 3])
})

it("hands a batch consumer the whole list", async () => {
  const consumer = defineConsumer({
    name: "test.see-things",
    subscribe: [made],
    batch: { size: 100, waitMs: 20 },
    handle: async (events, add: (x: number) => void) => add(events.length),
  })
  const run = { consumer: consumer.name, attempt: 1, signal: new AbortController().signal }
  let size = 0
  await consumer.handle([event, event], (x) => (size = x), run)
  expect(size).toBe(2)
})

it("refuses a name that isn't <context>.<verb-noun>", () => {
  expect(() => defineConsumer({ name: "Nope", subscribe: [made], handle: async () => undefined })).toThrow(
    /name it/,
  )
})
