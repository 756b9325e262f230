import { orderPlaced, returnReceived, returnRequested, shipmentDelivered } from "@haat/events/ordering"
import { defineConsumer, type EventEnvelope, eachByKey, isEvent } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

type Steps = Pick<Shop["pricing"], "noteBought" | "noteDelivered" | "noteReturnAsked" | "noteReturned">

const follow = async (event: EventEnvelope, pricing: Steps): Promise<void> => {
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
}

/** Follows orders for the rewards they earn. Each step bears being told twice; nobody waits for it. */
export const earnRewardsConsumer = defineConsumer({
  name: "pricing.earn-rewards",
  subscribe: [orderPlaced, shipmentDelivered, returnRequested, returnReceived],
  batch: { size: 16, waitMs: 500 },
  handle: (events, { pricing }: { readonly pricing: Steps }) =>
    eachByKey(events, (event) => follow(event, pricing)),
})
