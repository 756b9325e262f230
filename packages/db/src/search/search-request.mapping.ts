import type { estypes } from "@elastic/elasticsearch"
import { deepest, type IndexQuery, markEnd, markStart } from "@haat/domain/search"
import { conditions, unreachable } from "./conditions.mapping.ts"
import { countAggregations } from "./counts/counts-request.mapping.ts"
import { orderOf } from "./query/order.mapping.ts"
import { readToken } from "./query/place-token.mapping.ts"
import { textQuery } from "./query/text-query.mapping.ts"

const spelling = (text: string): estypes.SearchSuggester => ({
  text,
  words: {
    term: { field: "spelling", suggest_mode: "missing", sort: "score", prefix_length: 1, size: 1 },
  },
})

/** From a token's place on; a token that isn't one of this list begins at the beginning. */
const placeOf = ({ after, from }: IndexQuery, sort: readonly unknown[]): Partial<estypes.SearchRequest> => {
  const place = after === null ? null : readToken(after, sort.length)
  return place === null ? { from } : { search_after: place }
}

/** Read loosely, what a product says of itself helps to tell what is meant. */
const unread = ({ band }: IndexQuery): string[] => [
  "completions",
  "skus",
  "codes",
  "numbers",
  ...(band === "alike" || band === "some" ? [] : ["description", "attributeWords"]),
]

const marks: estypes.SearchHighlight = {
  pre_tags: [markStart],
  post_tags: [markEnd],
  number_of_fragments: 0,
  require_field_match: false,
  fields: { title: {} },
}

/** What matches and is in stock, but not where it could come from: the best matches first, whatever the list's order. */
export const beyondRequest = (
  index: string,
  query: IndexQuery,
  { limit, timeoutMs }: { readonly limit: number; readonly timeoutMs: number },
): estypes.SearchRequest => ({
  index,
  query: { bool: { must: [textQuery(query)], filter: [unreachable(query)] } },
  sort: orderOf({ ...query, sort: "relevance" }),
  size: limit,
  track_total_hits: false,
  timeout: `${timeoutMs}ms`,
  _source: { excludes: unread({ ...query, band: "exact" }) },
  ...(query.text === "" ? {} : { highlight: marks }),
})

/** The one request that brings a page, its total, all counts, the unreachable and a better spelling. */
export const searchRequest = (index: string, query: IndexQuery, timeoutMs: number): estypes.SearchRequest => {
  const sort = orderOf(query)
  return {
    index,
    query: textQuery(query),
    post_filter: conditions(query, null),
    aggs: countAggregations(query),
    sort,
    track_scores: query.band === "alike",
    ...placeOf(query, sort),
    size: query.size,
    track_total_hits: deepest,
    timeout: `${timeoutMs}ms`,
    _source: { excludes: unread(query) },
    ...(query.text === ""
      ? {}
      : {
          suggest: spelling(query.text),
          highlight: marks,
        }),
  }
}
