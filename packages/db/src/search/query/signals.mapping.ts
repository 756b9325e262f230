import type { estypes } from "@elastic/elasticsearch"
import { type IndexQuery, priorRate } from "@haat/domain/search"
import { measures, meritWeight, newnessOn } from "./merit.mapping.ts"

type Query = estypes.QueryDslQueryContainer
type Scored = estypes.QueryDslFunctionScoreContainer

/** All that sales, ratings, age and a near date can add: less than one band of text is wide. */
const most = 60

const saturating = (field: string, factor: number, missing = 0): Scored => ({
  field_value_factor: { field, factor, modifier: "log1p", missing },
})

const added = (weight: number, own: number, scored: Scored): Scored[] =>
  weight === 0 ? [] : [{ ...scored, weight: weight * own }]

/** Each number by itself, for weights that no written sum has. */
const apart = ({ weights }: IndexQuery): Scored[] => [
  ...added(weights.popularity, measures.popularity.own, saturating("popularity", measures.popularity.factor)),
  ...added(weights.rating, measures.rating.own, {
    field_value_factor: { field: "ratingAverage", missing: 0 },
  }),
  ...added(
    weights.conversion,
    measures.conversion.own,
    saturating("conversion", measures.conversion.factor, priorRate),
  ),
]

const liked = (query: IndexQuery): Scored[] => {
  const weight = meritWeight(query.weights)
  if (weight === null) return apart(query)
  return added(weight, 1, { field_value_factor: { field: "merit", missing: 0 } })
}

const fresh = ({ weights, today }: IndexQuery): Scored[] =>
  added(weights.freshness, 0.5, {
    field_value_factor: { field: "newness", factor: newnessOn(today), missing: 0 },
  })

const soonShown = 2

/** What arrives on the earliest day counts most, the next day half. */
const soon = ({ reach, weights }: IndexQuery): Scored[] =>
  Array.from({ length: soonShown }, (_, rank) =>
    Object.keys(reach.ranks).filter((id) => reach.ranks[id] === rank),
  ).flatMap((ids, rank) =>
    ids.length === 0
      ? []
      : added(weights.delivery, 0.6 / (rank + 1), { filter: { terms: { "stockedIn.of": ids } } }),
  )

/** Where only a near date counts: the engine takes one for the worth of a product that nothing speaks for, which is more than a date's. */
const everybody: Scored = { weight: 1 }

/**
 * The same matches, and beside the worth of their words what speaks for each product, by the weight that staff gave it. Around the
 * words, not beside them: so the engine doesn't keep two scores in order for each match.
 */
export const withSignals = (words: Query, query: IndexQuery): Query => {
  const always = [...liked(query), ...fresh(query)]
  const functions = [...always, ...soon(query)]
  if (functions.length === 0) return words
  return {
    function_score: {
      query: words,
      functions: always.length === 0 ? [everybody, ...functions] : functions,
      score_mode: "sum",
      boost_mode: "sum",
      max_boost: most,
    },
  }
}
