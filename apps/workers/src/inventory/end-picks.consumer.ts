import {
  shipmentCancelled,
  shipmentLost,
  shipmentReturnedToSender,
  shipmentShipped,
} from "@haat/events/ordering"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** What was picked for a parcel is no longer in the warehouse once it left, and nobody's once it won't leave. */
export const endPicksConsumer = defineConsumer({
  name: "inventory.end-picks",
  subscribe: [shipmentShipped, shipmentCancelled, shipmentLost, shipmentReturnedToSender],
  handle: async ({ payload }, { inventory }: { readonly inventory: Pick<Shop["inventory"], "endPicks"> }) =>
    inventory.endPicks(payload.shipmentId),
})
