import { orderPlaced } from "@haat/events/ordering"
import { expect, it } from "vitest"
import { recordOrderConsumer } from "./record-order.consumer.ts"

it("records what was bought together on which day", async () => {
  const recorded: unknown[] = []
  const event = {
    id: "0199a1b2-0000-7000-8000-000000000001",
    type: orderPlaced.type,
    version: 1,
    occurredAt: "2026-11-22T10:00:00.000Z",
    key: "order-1",
    payload: {
      orderId: "order-1",
      lines: [{ sku: "A", productId: "p1", title: "T", quantity: 2, unitPriceMinor: 100 }],
    },
  }
  const run = { consumer: recordOrderConsumer.name, attempt: 1, signal: new AbortController().signal }
  const deps = { recommendation: { recordOrder: async (signal: unknown) => void recorded.push(signal) } }
  await recordOrderConsumer.handle([event], deps, run)
  expect(recorded).toEqual([
    { orderId: "order-1", day: "2026-11-22", products: [{ productId: "p1", quantity: 2 }] },
  ])
})
