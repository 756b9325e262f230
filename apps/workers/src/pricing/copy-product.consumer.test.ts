import { itemChanged } from "@haat/events/catalog"
import { expect, it, vi } from "vitest"
import { copyProductConsumer } from "./copy-product.consumer.ts"

it("copies each product that changed once a batch", async () => {
  const copyProducts = vi.fn(async () => undefined)
  const event = (id: string, productId: string) => ({
    id,
    type: itemChanged.type,
    version: 1,
    occurredAt: "2026-01-05T10:00:00Z",
    key: productId,
    payload: { productId, revision: 2, change: "updated" as const, skus: ["a"], fields: ["price"] },
  })
  const run = { consumer: "pricing.copy-product", attempt: 1, signal: new AbortController().signal }
  const events = [event("e1", "p1"), event("e2", "p2"), event("e3", "p1")]
  await copyProductConsumer.handle(events, { pricing: { copyProducts } }, run)
  expect(copyProducts).toHaveBeenCalledWith(["p1", "p2"])
})
