import { availabilityChanged } from "@haat/events/inventory"
import { expect, it, vi } from "vitest"
import { markAvailabilityConsumer } from "./mark-availability.consumer.ts"

const event = (sku: string) => ({
  id: `e-${sku}`,
  type: availabilityChanged.type,
  version: 1,
  occurredAt: "2026-01-05T10:00:00Z",
  key: sku,
  payload: { sku, warehouseId: "WH-BLR", available: 0, revision: 3, crossed: "out" as const },
})

it("marks each SKU of a batch once", async () => {
  const markAvailability = vi.fn(async () => undefined)
  const run = { consumer: "inventory.mark-availability", attempt: 1, signal: new AbortController().signal }
  await markAvailabilityConsumer.handle(
    [event("a"), event("b"), event("a")],
    { inventory: { markAvailability } },
    run,
  )
  expect(markAvailability).toHaveBeenCalledWith(["a", "b"])
})
