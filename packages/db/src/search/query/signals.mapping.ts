import type { estypes } from "@elastic/elasticsearch"
import { type IndexQuery, priorRate } from "@haat/domain/search"

type Query = estypes.QueryDslQueryContainer
type Scored = estypes.QueryDslFunctionScoreContainer

/** All that sales, ratings, age and a near date can add: less than one band of text is wide. */
const most = 60

const saturating = (field: string, factor: number, missing = 0): Scored => ({
  field_value_factor: { field, factor, modifier: "log1p", missing },
})

const added = (weight: number, own: number, scored: Scored): Scored[] =>
  weight === 0 ? [] : [{ ...scored, weight: weight * own }]

const liked = ({ weights }: IndexQuery): Scored[] => [
  ...added(weights.popularity, 1, saturating("popularity", 1)),
  ...added(weights.rating, 0.2, { field_value_factor: { field: "ratingAverage", missing: 0 } }),
  ...added(weights.conversion, 4, saturating("conversion", 10, priorRate)),
  ...added(weights.freshness, 0.5, {
    exp: { createdAt: { origin: "now/h", scale: "30d", decay: 0.5 } },
  } as Scored),
]

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

/** For every product: the engine takes one for the worth of a product that nothing speaks for, which is more than a near date's. */
const everybody: Scored = { weight: 1 }

/** What speaks for a product beside its words, each by the weight that staff gave it, in one clause: each more costs every match. */
export const signals = (query: IndexQuery): Query[] => {
  const functions = [...liked(query), ...soon(query)]
  if (functions.length === 0) return []
  return [
    {
      function_score: {
        query: { match_all: {} },
        functions: [everybody, ...functions],
        score_mode: "sum",
        boost_mode: "replace",
        max_boost: most,
      },
    },
  ]
}
