import { expect, it } from "vitest"
import { countInterestConsumer } from "./count-interest.consumer.ts"

it("hands over what was opened and ordered, each with its time, and nothing else", async () => {
  const noted: unknown[] = []
  const search = { noteInterest: async (all: readonly unknown[]) => void noted.push(...all) }
  const occurredAt = "2026-11-22T06:00:00.000Z"
  const base = { id: "1", version: 1, occurredAt, key: "v" }
  const run = { consumer: "search.count-interest", attempt: 1, signal: new AbortController().signal }
  const opened = { visitorId: "v", query: "kurta", productId: "P-1", position: 4, pincode: "560001" }
  const lines = ["P-1", "P-2"].map((productId) => ({ productId, sku: "S", quantity: 9 }))
  const events = [
    { ...base, type: "search.result_opened.v1", payload: opened },
    { ...base, type: "ordering.order_placed.v1", payload: { orderId: "O-1", lines } },
    { ...base, type: "ordering.order_failed.v1", payload: { orderId: "O-2", lines } },
  ]
  await countInterestConsumer.handle(events, { search }, run)
  const at = new Date(occurredAt)
  expect(noted).toEqual([
    { kind: "click", productId: "P-1", actor: "v", at },
    { kind: "order", productId: "P-1", actor: "O-1", at },
    { kind: "order", productId: "P-2", actor: "O-1", at },
  ])
})
