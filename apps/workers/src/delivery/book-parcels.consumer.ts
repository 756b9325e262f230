import { orderCancelled, orderExpired, orderFailed, orderPlaced, orderReserved } from "@haat/events/ordering"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

const ended: ReadonlySet<string> = new Set([orderFailed.type, orderExpired.type, orderCancelled.type])

/** Keeps count of what couriers take each day. The order's version tells news from repeats. */
export const bookParcelsConsumer = defineConsumer({
  name: "delivery.book-parcels",
  subscribe: [orderReserved, orderPlaced, orderFailed, orderExpired, orderCancelled],
  handle: async (
    { type, payload: { orderId, version, pincode, parcels } },
    { delivery }: { readonly delivery: Pick<Shop["delivery"], "bookParcels"> },
  ) =>
    delivery.bookParcels({
      orderId,
      orderVersion: version + 1,
      pincode,
      standing: !ended.has(type),
      parcels: parcels ?? [],
    }),
})
