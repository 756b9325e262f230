import { defineJob } from "@haat/platform/queue"
import { gauge } from "@haat/platform/telemetry"
import type { Shop } from "@haat/runtime/shop"
import { repeating } from "../backbone/watch.ts"

const misshapen = gauge({
  name: "haat_search_misshapen_documents",
  help: "Documents in the live index that a process of another release wrote in its own shape; ends at 0 when none runs any more",
})

const everyMs = 60_000

/** Writes anew what processes of another release wrote into this release's index while both run. */
export const mendShapesJob = defineJob({
  name: "search.mend-shapes",
  schedule: { everyMs },
  concurrency: 1,
  handle: async (_: undefined, { search }: { readonly search: Pick<Shop["search"], "mendShapes"> }) =>
    search.mendShapes(),
})

/** Tells how many there are; of an index of another release's shape there is nothing to tell. */
export const misshapenWatch = repeating(
  { name: "search.count-misshapen", everyMs },
  async ({ search }: { readonly search: Pick<Shop["search"], "countMisshapen"> }) => {
    const count = await search.countMisshapen()
    if (count === null) misshapen.remove()
    else misshapen.set(count)
  },
)
