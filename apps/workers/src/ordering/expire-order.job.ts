import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

type Ended = { readonly orderId: string } | { readonly dueAt: string }

const parse = (input: unknown): Ended => {
  if (typeof input === "object" && input) {
    if ("orderId" in input && typeof input.orderId === "string") return { orderId: input.orderId }
    if ("dueAt" in input && typeof input.dueAt === "string") return { dueAt: input.dueAt }
  }
  throw new Error("ordering.expire-order needs an orderId or a dueAt")
}

const sweep = 500

/** Ends the holds whose time has come: of one order, or of all that are over by now; MySQL decides which are. */
export const expireOrderJob = defineJob({
  name: "ordering.expire-order",
  data: { parse },
  concurrency: 8,
  handle: async (
    ended,
    { ordering }: { readonly ordering: Pick<Shop["ordering"], "expireOrder" | "expireDue"> },
  ) => {
    if ("orderId" in ended) return ordering.expireOrder(ended.orderId)
    while ((await ordering.expireDue(sweep)) === sweep);
    return true
  },
})
