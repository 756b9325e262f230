import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

/** Sends a probe through the pipeline each minute: what it measures stands in the metrics and on the staff's page. */
export const measureFreshnessJob = defineJob({
  name: "search.measure-freshness",
  schedule: { everyMs: 60_000 },
  retry: { attempts: 1, backoffMs: 1000 },
  handle: async (_: undefined, { search }: { readonly search: Pick<Shop["search"], "measureFreshness"> }) =>
    search.measureFreshness(),
})
