import { defaultSynonyms } from "./default-synonyms.model.ts"
import type { RankingWeights, StoredTuning } from "./tuning.model.ts"

export const defaultWeights: RankingWeights = {
  text: 1,
  popularity: 1,
  rating: 1,
  conversion: 1,
  freshness: 1,
  delivery: 1,
}

/** How the shop searches before anybody has changed anything. */
export const defaultTuning = (): StoredTuning => ({
  weights: defaultWeights,
  pins: [],
  synonyms: defaultSynonyms,
  revision: 0,
  changedAt: null,
  changedBy: null,
})
