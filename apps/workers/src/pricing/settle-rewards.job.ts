import type { Shop } from "@haat/runtime/shop"
import { repeating } from "../backbone/watch.ts"

/** Posts rewards that are due, ends those that are over. */
export const settleRewardsWatch = repeating(
  { name: "pricing.settle-rewards", everyMs: 60_000 },
  ({ pricing }: { readonly pricing: Pick<Shop["pricing"], "settleRewards"> }) => pricing.settleRewards(200),
)
