import { availabilityChanged } from "@haat/events/inventory"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Something is back in a warehouse: who waits for it hears of it, in their order. What sold out tells nobody anything. */
export const tellRestockedConsumer = defineConsumer({
  name: "notification.tell-restocked",
  subscribe: [availabilityChanged],
  // Most of what comes back nobody waits for: a batch asks once who does.
  batch: { size: 500, waitMs: 50 },
  handle: async (
    events,
    { notification }: { readonly notification: Pick<Shop["notification"], "tellRestocked"> },
  ) => {
    const back = events.filter(({ payload }) => payload.crossed === "in")
    if (back.length === 0) return
    await notification.tellRestocked(
      back.map(({ id: eventId, occurredAt, payload: { sku, warehouseId } }) => {
        return { eventId, sku, warehouseId, at: new Date(occurredAt) }
      }),
    )
  },
})
