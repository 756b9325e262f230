import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

/** The next in line when those before let their turn pass, and whoever an event missed. Forgets whose time is over. */
export const tellWaitingJob = defineJob({
  name: "notification.tell-waiting",
  schedule: { everyMs: 300_000 },
  handle: async (
    _: undefined,
    { notification }: { readonly notification: Pick<Shop["notification"], "tellWaiting" | "forgetWatches"> },
  ) => {
    const forgotten = await notification.forgetWatches()
    return { forgotten, told: await notification.tellWaiting() }
  },
})
