import { defineJob } from "@haat/platform/queue"
import type { Shop } from "@haat/runtime/shop"

export const rankGeneralJob = defineJob({
  name: "recommendation.rank-general",
  schedule: { everyMs: 60_000 },
  handle: async (
    _: undefined,
    { recommendation }: { readonly recommendation: Pick<Shop["recommendation"], "rankGeneral"> },
  ) => recommendation.rankGeneral(),
})
