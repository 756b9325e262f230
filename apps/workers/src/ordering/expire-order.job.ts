import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

const parse = (input: unknown): { readonly orderId: string } => {
  if (typeof input === "object" && input && "orderId" in input && typeof input.orderId === "string") {
    return { orderId: input.orderId }
  }
  throw new Error("ordering.expire-order needs an orderId")
}

/** Looks at one order at the end of its hold; the row in MySQL decides whether it is over. */
export const expireOrderJob = defineJob({
  name: "ordering.expire-order",
  data: { parse },
  concurrency: 8,
  handle: async ({ orderId }, { ordering }: { readonly ordering: Pick<Shop["ordering"], "expireOrder"> }) =>
    ordering.expireOrder(orderId),
})
