import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

/** Goods may leave without being picked, or a supplier may count less: bins then claim too much, for half a minute. */
export const settleBinsJob = defineJob({
  name: "inventory.settle-bins",
  schedule: { everyMs: 30_000 },
  handle: async (
    _: undefined,
    { inventory }: { readonly inventory: Pick<Shop["inventory"], "settleBins"> },
  ) => inventory.settleBins(),
})
