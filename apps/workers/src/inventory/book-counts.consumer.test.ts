import { stockCounted } from "@haat/events/catalog"
import { expect, it, vi } from "vitest"
import { bookCountsConsumer } from "./book-counts.consumer.ts"

it("names the count by the item's revision", async () => {
  const bookCount = vi.fn(async () => undefined)
  const counts = [{ warehouseId: "WH-BLR", count: 4 }]
  const event = {
    id: "e1",
    type: stockCounted.type,
    version: 1,
    occurredAt: "2026-01-05T10:00:00Z",
    key: "SKU-1",
    payload: { sku: "SKU-1", productId: "p1", supplierId: "SUP-01", counts, revision: 7 },
  }
  const run = { consumer: "inventory.book-counts", attempt: 1, signal: new AbortController().signal }
  await bookCountsConsumer.handle([event], { inventory: { bookCount } }, run)
  expect(bookCount).toHaveBeenCalledWith({ sku: "SKU-1", counts, refId: "p1:7" })
})
