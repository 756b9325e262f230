import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

/** Each hour brings the last four weeks' clicks and orders into the order of results. */
export const weighConversionJob = defineJob({
  name: "search.weigh-conversion",
  schedule: { everyMs: 3_600_000 },
  concurrency: 1,
  handle: async (_: undefined, { search }: { readonly search: Pick<Shop["search"], "weighConversion"> }) =>
    search.weighConversion(),
})
