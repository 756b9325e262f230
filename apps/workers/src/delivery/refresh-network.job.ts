import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

/** A changed network is published within seconds; a copy that Redis lost is put back. */
export const refreshNetworkJob = defineJob({
  name: "delivery.refresh-network",
  schedule: { everyMs: 2000 },
  handle: async (
    _: undefined,
    { delivery }: { readonly delivery: Pick<Shop["delivery"], "refreshNetwork"> },
  ) => delivery.refreshNetwork(),
})
