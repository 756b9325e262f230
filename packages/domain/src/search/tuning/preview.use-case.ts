import type { SearchProductsPorts } from "../ports.ts"
import { makeSearchProducts } from "../query/search-products.use-case.ts"
import type { Preview, SearchQuery } from "../search.model.ts"
import { knownTuning } from "./known-tuning.rule.ts"
import type { Tuning } from "./tuning.model.ts"

/** The same search as it is and as it would be, side by side; leaves no trace in the record of searches. */
export const makePreview =
  (ports: SearchProductsPorts) =>
  async (query: SearchQuery, tuning: Tuning): Promise<Preview> => {
    const unseen = { ...ports, log: { ...ports.log, searched: () => undefined } }
    const proposing = { ...unseen, tuning: async () => knownTuning(tuning) }
    const [live, proposed] = await Promise.all([
      makeSearchProducts(unseen)(query, ""),
      makeSearchProducts(proposing)(query, ""),
    ])
    return {
      live: live.hits,
      proposed: proposed.hits,
      totals: { live: live.total, proposed: proposed.total },
    }
  }
