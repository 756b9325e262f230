import {
  orderCancelled,
  orderExpired,
  orderFailed,
  orderPlaced,
  shipmentDelayed,
  shipmentShipped,
} from "@haat/events/ordering"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** A mail for each end of an order's beginning, and when a parcel leaves or will be late. Tries for some minutes; then the event waits in the dead letters. */
export const mailOrderConsumer = defineConsumer({
  name: "notification.mail-order",
  subscribe: [orderPlaced, orderFailed, orderExpired, orderCancelled, shipmentShipped, shipmentDelayed],
  retry: { attempts: 12, backoffMs: 500, maxBackoffMs: 60_000 },
  handle: async (
    { id, type, payload },
    { notification }: { readonly notification: Pick<Shop["notification"], "notifyOrder"> },
  ) => {
    const { code: orderCode, email } = payload
    // Parcels of earlier days don't say whom to tell.
    if (orderCode === undefined || email === undefined) return
    const shipmentId = "shipmentId" in payload ? payload.shipmentId : undefined
    return notification.notifyOrder({ eventId: id, type, orderCode, email, shipmentId })
  },
})
