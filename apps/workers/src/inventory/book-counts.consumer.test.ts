import { stockCounted } from "@haat/events/catalog"
import { expect, it, vi } from "vitest"
import { bookCountsConsumer } from "./book-counts.consumer.ts"

it("names each count by the item's revision, and hands a batch over in its order", async () => {
  const bookCounts = vi.fn(async () => undefined)
  const counts = [{ warehouseId: "WH-BLR", count: 4 }]
  const event = (revision: number) => ({
    id: `e${revision}`,
    type: stockCounted.type,
    version: 1,
    occurredAt: "2026-01-05T10:00:00Z",
    key: "SKU-1",
    payload: { sku: "SKU-1", productId: "p1", supplierId: "SUP-01", counts, revision },
  })
  const run = { consumer: "inventory.book-counts", attempt: 1, signal: new AbortController().signal }
  await bookCountsConsumer.handle([event(7), event(8)], { inventory: { bookCounts } }, run)
  expect(bookCounts).toHaveBeenCalledWith([
    { sku: "SKU-1", counts, refId: "p1:7" },
    { sku: "SKU-1", counts, refId: "p1:8" },
  ])
})
