import type { estypes } from "@elastic/elasticsearch"
import { deepest, type IndexQuery, markEnd, markStart } from "@haat/domain/search"
import { conditions, variantConditions } from "./conditions.mapping.ts"
import { countAggregations } from "./counts/counts-request.mapping.ts"

type Query = estypes.QueryDslQueryContainer

/** Bands lie farther apart than all that words and popularity can add up to, so a typo never passes an exact match. */
const band = { exact: 1000, described: 500, typo: 200, sku: 3000 } as const

/** All of up to four words must match; of more, three quarters. */
const enough = "4<75%"

const allWords = (field: "text" | "wide", text: string): Query => ({
  match: { [field]: { query: text, minimum_should_match: enough } },
})

const typos = (text: string): Query => ({
  match: {
    text: {
      query: text,
      minimum_should_match: enough,
      fuzziness: "AUTO",
      prefix_length: 1,
      max_expansions: 30,
    },
  },
})

const inBand = (filter: Query, boost: number): Query => ({ constant_score: { filter, boost } })

const matching = ({ text, band: wanted }: IndexQuery): Query[] => [
  inBand({ term: { skus: text } }, band.sku),
  inBand(allWords("text", text), band.exact),
  ...(wanted === "wide"
    ? [inBand(allWords("wide", text), band.described), inBand(typos(text), band.typo)]
    : []),
]

const liked: Query = {
  function_score: {
    query: { match_all: {} },
    functions: [
      { field_value_factor: { field: "popularity", modifier: "log1p", missing: 0 }, weight: 1 },
      { field_value_factor: { field: "ratingAverage", missing: 0 }, weight: 0.2 },
    ],
    score_mode: "sum",
    boost_mode: "replace",
    max_boost: 20,
  },
}

const ranking = (text: string): Query[] => [
  {
    multi_match: {
      query: text,
      type: "best_fields",
      tie_breaker: 0.3,
      fields: ["title^3", "brand^2", "categoryNames^2", "attributeWords", "description^0.3"],
    },
  },
  { match: { spelling: { query: text, boost: 2 } } },
  { match_phrase: { title: { query: text, slop: 1, boost: 3 } } },
  inBand({ term: { "brand.exact": text } }, 10),
  inBand({ match: { "title.head": text } }, 12),
  liked,
]

const textQuery = (query: IndexQuery): Query => {
  if (query.text === "") return { match_all: {} }
  const must: Query = { dis_max: { queries: matching(query), tie_breaker: 0 } }
  return { bool: { must: [must], should: ranking(query.text) } }
}

const nestedSort = (query: IndexQuery) => ({ path: "variants", filter: variantConditions(query, null) })

const byPrice = (query: IndexQuery, order: "asc" | "desc"): estypes.SortCombinations => ({
  "variants.priceMinor": { order, mode: "min", nested: nestedSort(query) },
})

const soonest = `
int best = 1000;
for (def id : doc['variants.stockedIn']) {
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

const spelling = (text: string): estypes.SearchSuggester => ({
  text,
  words: {
    term: { field: "spelling", suggest_mode: "missing", sort: "score", prefix_length: 1, size: 1 },
  },
})

/** The one request that brings a page, its total, all counts, the unreachable and a better spelling. */
export const searchRequest = (
  index: string,
  query: IndexQuery,
  timeoutMs: number,
): estypes.SearchRequest => ({
  index,
  query: textQuery(query),
  post_filter: conditions(query, null),
  aggs: countAggregations(query),
  sort: [...firstBy(query), popular, { productId: "asc" }],
  from: query.from,
  size: query.size,
  track_total_hits: deepest,
  timeout: `${timeoutMs}ms`,
  _source: { excludes: ["description", "attributeWords", "completions", "skus"] },
  ...(query.text === ""
    ? {}
    : {
        suggest: spelling(query.text),
        highlight: {
          pre_tags: [markStart],
          post_tags: [markEnd],
          number_of_fragments: 0,
          require_field_match: false,
          fields: { title: {} },
        },
      }),
})
