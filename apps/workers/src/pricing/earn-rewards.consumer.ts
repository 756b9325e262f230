import { orderPlaced, returnReceived, returnRequested, shipmentDelivered } from "@haat/events/ordering"
import { defineConsumer, isEvent } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

type Steps = Pick<Shop["pricing"], "noteBought" | "noteDelivered" | "noteReturnAsked" | "noteReturned">

/** Follows orders for the rewards they earn. Each step bears being told twice. */
export const earnRewardsConsumer = defineConsumer({
  name: "pricing.earn-rewards",
  subscribe: [orderPlaced, shipmentDelivered, returnRequested, returnReceived],
  handle: async (event, { pricing }: { readonly pricing: Steps }) => {
    const at = new Date(event.occurredAt)
    if (isEvent(orderPlaced, event)) {
      const { code: orderCode, orderId, customerId, email, totalMinor, lines } = event.payload
      return pricing.noteBought({ orderId, orderCode, customerId, email, totalMinor, lines, at })
    }
    if (isEvent(shipmentDelivered, event)) {
      const { orderId, shipmentId, lines } = event.payload
      return pricing.noteDelivered({ orderId, shipmentId, units: lines, at })
    }
    if (isEvent(returnRequested, event) || isEvent(returnReceived, event)) {
      const facts = { orderId: event.payload.orderId, fact: event.id, units: event.payload.lines, at }
      return isEvent(returnRequested, event) ? pricing.noteReturnAsked(facts) : pricing.noteReturned(facts)
    }
  },
})
