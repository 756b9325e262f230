import type { estypes } from "@elastic/elasticsearch"
import type { IndexQuery } from "@haat/domain/search"
import { variantConditions } from "../conditions.mapping.ts"

const nestedSort = (query: IndexQuery) => ({ path: "variants", filter: variantConditions(query, null) })

const byPrice = (query: IndexQuery, order: "asc" | "desc"): estypes.SortCombinations => ({
  "variants.priceMinor": { order, mode: "min", nested: nestedSort(query) },
})

const soonest = `
int best = 1000;
for (def id : doc['variants.stockedIn.of']) {
  if (params.ranks.containsKey(id)) { best = (int) Math.min(best, params.ranks[id]); }
}
return best;`

const byArrival = (query: IndexQuery): estypes.SortCombinations => ({
  _script: {
    type: "number",
    order: "asc",
    mode: "min",
    script: { source: soonest, params: { ranks: query.reach.ranks } },
    nested: nestedSort(query),
  },
})

const popular: estypes.SortCombinations = { popularity: "desc" }

/** How well the words fit; where nothing was asked for, popularity speaks alone. */
const byWords = ({ text }: IndexQuery): estypes.SortCombinations[] => (text === "" ? [] : ["_score"])

const firstBy = (query: IndexQuery): estypes.SortCombinations[] => {
  switch (query.sort) {
    case "price-asc":
      return [byPrice(query, "asc")]
    case "price-desc":
      return [byPrice(query, "desc")]
    case "rating":
      return [{ ratingAverage: "desc" }, { ratingCount: "desc" }]
    case "newest":
      return [{ createdAt: "desc" }]
    case "popularity":
      return [popular]
    case "fastest":
      return [byArrival(query)]
    default:
      return byWords(query)
  }
}

/** Equals stand by popularity, then by id: every list has one order, so it can be gone on with anywhere. */
export const orderOf = (query: IndexQuery): estypes.SortCombinations[] => [
  ...firstBy(query),
  popular,
  { productId: "asc" },
]
