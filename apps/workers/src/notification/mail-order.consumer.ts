import { orderCancelled, orderExpired, orderFailed, orderPlaced } from "@haat/events/ordering"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** A mail for each end of an order's beginning. Tries for some minutes; then the event waits in the dead letters. */
export const mailOrderConsumer = defineConsumer({
  name: "notification.mail-order",
  subscribe: [orderPlaced, orderFailed, orderExpired, orderCancelled],
  retry: { attempts: 12, backoffMs: 500, maxBackoffMs: 60_000 },
  handle: async (
    { id, type, payload },
    { notification }: { readonly notification: Pick<Shop["notification"], "notifyOrder"> },
  ) => notification.notifyOrder({ eventId: id, type, orderCode: payload.code, email: payload.email }),
})
