import type { estypes } from "@elastic/elasticsearch"
import {
  deepest,
  type IndexQuery,
  isLoose,
  type ListedDocument,
  markEnd,
  markStart,
  textTotalMost,
} from "@haat/domain/search"
import { conditions, unreachable } from "./conditions.mapping.ts"
import { countings } from "./counts/counts-request.mapping.ts"
import { wholeAlike } from "./query/alike-query.mapping.ts"
import { orderOf } from "./query/order.mapping.ts"
import { readToken } from "./query/place-token.mapping.ts"
import { slips, textMatch, textQuery } from "./query/text-query.mapping.ts"

/** A request of its own within one exchange with the index. */
export type Part = estypes.MsearchMultisearchBody
type Query = estypes.QueryDslQueryContainer

const spelling = (text: string): estypes.SearchSuggester => ({
  text,
  words: {
    term: { field: "spelling", suggest_mode: "missing", sort: "score", prefix_length: 1, size: 1 },
  },
})

/** From a token's place on; a token that isn't one of this list begins at the beginning. */
const placeOf = ({ after, from }: IndexQuery, sort: readonly unknown[]): Partial<Part> => {
  const place = after === null ? null : readToken(after, sort.length)
  return place === null ? { from } : { search_after: place }
}

const carded: readonly (keyof ListedDocument)[] = [
  "productId",
  "slug",
  "title",
  "brand",
  "categoryId",
  "image",
  "ratingAverage",
  "ratingCount",
  "variants",
]
const told: readonly (keyof ListedDocument)[] = ["description", "attributeWords"]

/** What a card shows. Read loosely, what a product says of itself helps to tell what is meant. */
const read = (query: IndexQuery): string[] => [...carded, ...(isLoose(query) ? told : [])]

/** The words in any wording, slips where those may match: all that a title can be marked by. */
const markedWords = ({ text, alternatives, kind, band }: IndexQuery): Query => ({
  bool: {
    should: [
      ...[text, ...alternatives, ...kind.names].map((words) => ({ match: { title: words } })),
      ...(band === "exact" ? [] : [slips("title", text)]),
    ],
  },
})

/** By words alone: to find marks by all that ranks a title costs as much as the rest of a long page. */
const marks = (query: IndexQuery): estypes.SearchHighlight => ({
  pre_tags: [markStart],
  post_tags: [markEnd],
  number_of_fragments: 0,
  highlight_query: markedWords(query),
  fields: { title: {} },
})

const shown = (query: IndexQuery): Partial<Part> => ({
  _source: read(query),
  ...(query.text === "" ? {} : { highlight: marks(query) }),
})

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
  ...shown({ ...query, band: "exact" }),
})

/** A page and its total. Nothing is counted beside it, so the index may pass over what can't come to the page. */
export const pagePart = (query: IndexQuery, timeoutMs: number): Part => {
  const sort = orderOf(query)
  return {
    query: { bool: { must: [textQuery(query)], filter: [conditions(query, null)] } },
    sort,
    track_scores: query.band === "alike",
    ...placeOf(query, sort),
    size: query.size,
    track_total_hits: deepest,
    timeout: `${timeoutMs}ms`,
    ...shown(query),
  }
}

const unlisted = (query: Query, { most, timeoutMs }: { most: number; timeoutMs: number }): Part => ({
  query,
  size: 0,
  track_total_hits: most,
  timeout: `${timeoutMs}ms`,
})

const fewOf = (filter: readonly Query[], timeoutMs: number): Part => ({
  ...unlisted({ bool: { filter: [...filter] } }, { most: textTotalMost, timeoutMs }),
  terminate_after: textTotalMost,
})

/** What the text finds, up to a few; of an item's title also how much of that is like the whole of it. */
export const foundParts = (query: IndexQuery, timeoutMs: number): readonly Part[] => [
  fewOf([textMatch(query)], timeoutMs),
  ...(query.band === "alike" ? [fewOf([textMatch(query), wholeAlike(query.text)], timeoutMs)] : []),
]

/** A better spelling of a text, nothing else. */
export const spellingRequest = (index: string, text: string, timeoutMs: number): estypes.SearchRequest => ({
  index,
  size: 0,
  track_total_hits: false,
  query: { match_none: {} },
  timeout: `${timeoutMs}ms`,
  suggest: spelling(text),
})

/**
 * All counts beside a page, each among the first `most` products that the index comes upon: the cost of a broad search doesn't grow
 * with the catalog.
 */
export const countsParts = (
  query: IndexQuery,
  { most, named, timeoutMs }: { readonly most: number; readonly named: number; readonly timeoutMs: number },
): readonly Part[] =>
  countings(query, named).map((counting) => ({
    ...counting,
    size: 0,
    track_total_hits: false,
    terminate_after: most,
    timeout: `${timeoutMs}ms`,
  }))

/** Matches that can't come to the pincode. */
export const unreachablePart = (query: IndexQuery, timeoutMs: number): Part =>
  unlisted({ bool: { filter: [textMatch(query), unreachable(query)] } }, { most: deepest, timeoutMs })
