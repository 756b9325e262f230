import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

/** Writes all sold-out marks anew each minute: a lost or stale mark heals by itself. */
export const rebuildMarksJob = defineJob({
  name: "inventory.rebuild-marks",
  schedule: { everyMs: 60_000 },
  handle: async (
    _: undefined,
    { inventory }: { readonly inventory: Pick<Shop["inventory"], "rebuildMarks"> },
  ) => inventory.rebuildMarks(),
})
