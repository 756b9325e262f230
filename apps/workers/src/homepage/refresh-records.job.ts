import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

const platforms = ["web", "android"] as const

/** Prices, ratings and best sellers reach the homepage within minutes; a record that fails leaves the others alone. */
export const refreshRecordsJob = defineJob({
  name: "homepage.refresh-records",
  schedule: { everyMs: 3 * 60_000 },
  handle: async (
    _: undefined,
    { homepage }: { readonly homepage: Pick<Shop["homepage"], "rebuild" | "regions"> },
  ) => {
    const failures: unknown[] = []
    for (const region of homepage.regions()) {
      for (const platform of platforms)
        await homepage.rebuild({ region, platform }).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw new AggregateError(failures, "homepage records failed to build")
  },
})
