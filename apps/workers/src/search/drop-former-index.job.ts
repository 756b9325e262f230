import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

const keptMs = 3_600_000

/** Gives up the index before the live one when nobody went back to it for an hour. */
export const dropFormerIndexJob = defineJob({
  name: "search.drop-former-index",
  schedule: { everyMs: 600_000 },
  handle: async (_: undefined, { search }: { readonly search: Pick<Shop["search"], "dropFormerIndex"> }) =>
    search.dropFormerIndex({ keptForMs: keptMs }),
})
