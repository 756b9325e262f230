import { createRankings, createSignals } from "@haat/db/recommendation"
import { makeRecommend, type Recommendation } from "@haat/domain/recommendation"
import { systemClock } from "@haat/platform/clock"
import { logFor } from "@haat/platform/log"
import { observedAll } from "@haat/platform/telemetry"
import type { Clients } from "./shared/index.ts"

const log = logFor("recommendation")

/** What else may please. Rows on pages are an extra: while Cassandra is away they are empty. */
export const createRecommendation = (clients: Clients): Recommendation => {
  const rankings = createRankings(clients.cassandra())
  const recommend = makeRecommend({
    signals: createSignals(clients.cassandra()),
    rankings,
    clock: systemClock,
  })
  const orNone = async (asked: Promise<readonly string[]>): Promise<readonly string[]> => {
    try {
      return await asked
    } catch (error) {
      log.warn({ err: error }, "no recommendations")
      return []
    }
  }
  return observedAll("recommendation", {
    ...recommend,
    general: (limit) => orNone(recommend.general(limit)),
    likeProduct: (productId, limit) => orNone(recommend.likeProduct(productId, limit)),
  } satisfies Recommendation)
}
