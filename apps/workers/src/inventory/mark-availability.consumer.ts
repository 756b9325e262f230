import { availabilityChanged } from "@haat/events/inventory"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Keeps the sold-out marks fresh: re-reads the truth, so neither order nor repeats matter. */
export const markAvailabilityConsumer = defineConsumer({
  name: "inventory.mark-availability",
  subscribe: [availabilityChanged],
  batch: { size: 500, waitMs: 5 },
  handle: async (
    events,
    { inventory }: { readonly inventory: Pick<Shop["inventory"], "markAvailability"> },
  ) => inventory.markAvailability([...new Set(events.map(({ payload }) => payload.sku))]),
})
