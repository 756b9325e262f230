import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

/** Once a day: what moved between carts long ago is of no use to any order. */
export const forgetMovedJob = defineJob({
  name: "basket.forget-moved",
  schedule: { everyMs: 86_400_000 },
  handle: async (_: undefined, { basket }: { readonly basket: Pick<Shop["basket"], "forgetMoved"> }) =>
    basket.forgetMoved(),
})
