import { letterRequested } from "@haat/events/customers"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** Confirming an address, a taken one, a new password. Whoever waits for it can ask again, so it gives up sooner than an order's mail. */
export const mailAccountConsumer = defineConsumer({
  name: "notification.mail-account",
  subscribe: [letterRequested],
  retry: { attempts: 8, backoffMs: 500, maxBackoffMs: 30_000 },
  handle: async (
    { id, payload },
    { notification }: { readonly notification: Pick<Shop["notification"], "notifyAccount"> },
  ) => {
    const { letter, email, name, sealedLink } = payload
    return notification.notifyAccount({ eventId: id, letter, email, name, sealedLink })
  },
})
