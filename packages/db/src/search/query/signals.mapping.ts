import type { estypes } from "@elastic/elasticsearch"
import { type IndexQuery, priorRate } from "@haat/domain/search"

type Query = estypes.QueryDslQueryContainer
type Scored = estypes.QueryDslFunctionScoreContainer

/** All that sales, ratings and age can add: less than one band of text is wide. */
const most = 60

const saturating = (field: string, factor: number, missing = 0): Scored => ({
  field_value_factor: { field, factor, modifier: "log1p", missing },
})

const added = (weight: number, own: number, scored: Scored): Scored[] =>
  weight === 0 ? [] : [{ ...scored, weight: weight * own }]

const liked = ({ weights }: IndexQuery): Query[] => {
  const functions = [
    ...added(weights.popularity, 1, saturating("popularity", 1)),
    ...added(weights.rating, 0.2, { field_value_factor: { field: "ratingAverage", missing: 0 } }),
    ...added(weights.conversion, 4, saturating("conversion", 10, priorRate)),
    ...added(weights.freshness, 0.5, {
      exp: { createdAt: { origin: "now/h", scale: "30d", decay: 0.5 } },
    } as Scored),
  ]
  if (functions.length === 0) return []
  return [
    {
      function_score: {
        query: { match_all: {} },
        functions,
        score_mode: "sum",
        boost_mode: "replace",
        max_boost: most,
      },
    },
  ]
}

const soonShown = 2

/** What arrives on the earliest day counts most, the next day half. */
const soon = ({ reach, weights }: IndexQuery): Query[] => {
  if (weights.delivery === 0) return []
  return Array.from({ length: soonShown }, (_, rank) =>
    Object.keys(reach.ranks).filter((id) => reach.ranks[id] === rank),
  ).flatMap((ids, rank) =>
    ids.length === 0
      ? []
      : [
          {
            constant_score: {
              filter: { terms: { stockedIn: ids } },
              boost: (weights.delivery * 0.6) / (rank + 1),
            },
          },
        ],
  )
}

/** What speaks for a product beside its words, each by the weight that staff gave it. */
export const signals = (query: IndexQuery): Query[] => [...liked(query), ...soon(query)]
