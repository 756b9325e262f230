import { itemChanged } from "@haat/events/catalog"
import { expect, it, vi } from "vitest"
import { copyProductConsumer } from "./copy-product.consumer.ts"

it("copies the product that changed", async () => {
  const copyProduct = vi.fn(async () => undefined)
  const event = {
    id: "e1",
    type: itemChanged.type,
    version: 1,
    occurredAt: "2026-01-05T10:00:00Z",
    key: "p1",
    payload: { productId: "p1", revision: 2, change: "updated" as const, skus: ["a"], fields: ["price"] },
  }
  const run = { consumer: "pricing.copy-product", attempt: 1, signal: new AbortController().signal }
  await copyProductConsumer.handle([event], { pricing: { copyProduct } }, run)
  expect(copyProduct).toHaveBeenCalledWith("p1")
})
