import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

/** Asked for by staff. One at a time; one that was interrupted goes on where it stopped. */
export const rebuildIndexJob = defineJob({
  name: "search.rebuild-index",
  concurrency: 1,
  handle: async (_: undefined, { search }: { readonly search: Pick<Shop["search"], "reindex"> }) =>
    search.reindex(),
})
