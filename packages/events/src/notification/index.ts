import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

/** Of whom and for what stays in MySQL: who reads events learns no address. */
const watch = z.object({ watchId: z.string() })

/** A guest wants to be told when something is back; the mailbox has yet to confirm it. */
export const watchAsked = defineEvent({
  type: "notification.watch_asked.v1",
  topic: "notification.watch",
  payload: watch,
})

/** What somebody waits for is back, and it is their turn to be told. */
export const watchDue = defineEvent({
  type: "notification.watch_due.v1",
  topic: "notification.watch",
  payload: watch,
})

export const notificationEvents = [watchAsked, watchDue] as const
