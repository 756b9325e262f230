import { expect, it } from "vitest"
import { countFactsConsumer } from "./count-facts.consumer.ts"

it("counts each fact by its own id, type and time", async () => {
  const counted: unknown[] = []
  const event = {
    id: "0199a1b2-0000-7000-8000-000000000001",
    type: "ordering.order_placed.v1",
    version: 1,
    occurredAt: "2026-11-22T10:00:00.000Z",
    key: "order-1",
    payload: {},
  }
  const run = { consumer: countFactsConsumer.name, attempt: 1, signal: new AbortController().signal }
  const deps = {
    reporting: { recordFacts: async (facts: readonly unknown[]) => void counted.push(...facts) },
  }
  await countFactsConsumer.handle([event, { ...event, id: "2" }], deps, run)
  const fact = { eventId: event.id, type: event.type, occurredAt: new Date(event.occurredAt) }
  expect(counted).toEqual([fact, { ...fact, eventId: "2" }])
})
