import { watchAsked, watchDue } from "@haat/events/notification"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** A guest's mailbox is asked, and who waits hears that it is back. Later than some minutes nobody needs to know. */
export const mailWatchConsumer = defineConsumer({
  name: "notification.mail-watch",
  subscribe: [watchAsked, watchDue],
  retry: { attempts: 10, backoffMs: 500, maxBackoffMs: 60_000 },
  handle: async (
    { id, type, payload },
    { notification }: { readonly notification: Pick<Shop["notification"], "notifyWatch"> },
  ) => {
    const letter = type === watchDue.type ? "back" : "confirm"
    return notification.notifyWatch({ eventId: id, letter, watchId: payload.watchId })
  },
})
