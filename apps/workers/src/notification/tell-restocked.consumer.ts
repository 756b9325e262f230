import { availabilityChanged } from "@haat/events/inventory"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Something is back in a warehouse: who waits for it hears of it, in their order. What sold out tells nobody anything. */
export const tellRestockedConsumer = defineConsumer({
  name: "notification.tell-restocked",
  subscribe: [availabilityChanged],
  handle: async (
    { id, occurredAt, payload },
    { notification }: { readonly notification: Pick<Shop["notification"], "tellRestocked"> },
  ) => {
    if (payload.crossed !== "in") return
    const { sku, warehouseId } = payload
    await notification.tellRestocked({ eventId: id, sku, warehouseId, at: new Date(occurredAt) })
  },
})
