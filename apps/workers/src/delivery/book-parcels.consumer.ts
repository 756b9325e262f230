import { orderCancelled, orderExpired, orderFailed, orderPlaced, orderReserved } from "@haat/events/ordering"
import { defineConsumer, eachByKey } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

const ended: ReadonlySet<string> = new Set([orderFailed.type, orderExpired.type, orderCancelled.type])

/**
 * Keeps count of what couriers take each day. The order's version tells news from repeats. Room that is scarce is taken
 * with the order, so the count may come a moment later.
 */
export const bookParcelsConsumer = defineConsumer({
  name: "delivery.book-parcels",
  subscribe: [orderReserved, orderPlaced, orderFailed, orderExpired, orderCancelled],
  batch: { size: 16, waitMs: 250 },
  handle: (events, { delivery }: { readonly delivery: Pick<Shop["delivery"], "bookParcels"> }) =>
    eachByKey(events, ({ type, payload: { orderId, version, pincode, parcels } }) =>
      delivery.bookParcels({
        orderId,
        orderVersion: version + 1,
        pincode,
        standing: !ended.has(type),
        parcels: parcels ?? [],
      }),
    ),
})
