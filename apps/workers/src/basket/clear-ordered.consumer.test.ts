import { orderPlaced } from "@haat/events/ordering"
import { expect, it } from "vitest"
import { clearOrderedConsumer } from "./clear-ordered.consumer.ts"

const lines = [{ sku: "A", productId: "p", title: "T", quantity: 2, unitPriceMinor: 100 }]
const event = (payload: Record<string, unknown>) => ({
  id: "0199a1b2-0000-7000-8000-000000000001",
  type: orderPlaced.type,
  version: 1,
  occurredAt: "2026-11-22T10:00:00.000Z",
  key: "order-1",
  payload,
})
const run = { consumer: clearOrderedConsumer.name, attempt: 1, signal: new AbortController().signal }

it("takes the ordered lines out of the cart they came from, named by the event", async () => {
  const cleared: unknown[] = []
  const deps = { basket: { clearOrdered: async (...given: unknown[]) => void cleared.push(given) } }
  await clearOrderedConsumer.handle(
    [event({ ownerKey: "v:1", cartVersion: 3, lines }), event({ lines })],
    deps,
    run,
  )
  expect(cleared).toEqual([[{ ownerKey: "v:1", cartVersion: 3, lines, fact: event({}).id }]])
})
