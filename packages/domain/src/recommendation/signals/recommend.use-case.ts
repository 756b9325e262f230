import type { Rankings, RecommendationEdge, Signals } from "../ports.ts"
import type { Recommendation } from "../recommendation.model.ts"
import { lastDays, rank } from "./rank.rule.ts"

type RecommendPorts = {
  readonly signals: Signals
  readonly rankings: Rankings
  readonly clock: RecommendationEdge["clock"]
}

const days = 7
const ranked = 200
const name = "general"

/** Ranks are computed beside the requests; a request reads one row. */
export const makeRecommend = ({ signals, rankings, clock }: RecommendPorts): Recommendation => ({
  general: async (limit) => (await rankings.read(name)).slice(0, limit),
  likeProduct: async (productId, limit) => rank(await signals.boughtWith(productId), limit),
  recordOrder: signals.keep,
  rankGeneral: async () => {
    const counts = await Promise.all(lastDays(clock.now(), days).map(signals.boughtOn))
    const best = rank(counts.flat(), ranked)
    await rankings.write(name, best)
    return best.length
  },
})
