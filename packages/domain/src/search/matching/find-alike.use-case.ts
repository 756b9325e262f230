import type { Candidates } from "../ports.ts"
import type { Alike, Search } from "../search.model.ts"
import { likenesses, scoreOf } from "./likeness.rule.ts"

export type FindAlikePorts = { readonly index: Candidates }

const looked = 200

/**
 * Products that may be the described item, the most alike first, whether or not they can be bought now: "does the shop have this already?".
 * Scores are comparable within one answer.
 */
export const makeFindAlike =
  ({ index }: FindAlikePorts): Search["findAlike"] =>
  async (asked, limit) => {
    const found = await index.candidates(asked, Math.max(looked, limit))
    const scores = likenesses(
      asked,
      found.map(({ candidate }) => candidate),
    ).map((likeness) => scoreOf(likeness))
    return found
      .map(
        ({ productId, candidate }, at): Alike => ({
          productId,
          title: candidate.title,
          score: scores[at] ?? 0,
        }),
      )
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
  }
