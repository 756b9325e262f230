import { isIn, readRange } from "../answer/number-ranges.rule.ts"
import { type ShowFacts, shownHit } from "../answer/shown-hit.rule.ts"
import type { IndexDocument } from "../indexing/index-document.model.ts"
import { splitToken } from "../indexing/variant-keys.rule.ts"
import type { IndexQuery } from "../query/index-query.model.ts"
import type { SearchHit, SearchResult } from "../search.model.ts"

const hasValue = (facets: readonly string[], key: string, value: string): boolean => {
  const range = readRange(value)
  const own = facets.map(splitToken).filter((one) => one.key === key)
  return own.some((one) => one.value === value || (range !== null && isIn(Number(one.value), range)))
}

/** Whether a product as a whole is what was chosen: category, rating, and the facets that hold for all of its variants. */
export const productFits = (
  document: Pick<IndexDocument, "categoryPath" | "ratingAverage" | "facets">,
  { categoryId, ratingAtLeast, facets }: Pick<IndexQuery, "categoryId" | "ratingAtLeast" | "facets">,
): boolean =>
  (categoryId === null || document.categoryPath.includes(categoryId)) &&
  document.ratingAverage >= (ratingAtLeast ?? 0) &&
  facets
    .filter(({ level }) => level === "product")
    .every(({ key, values }) => values.some((value) => hasValue(document.facets, key, value)))

type Card = { readonly document: IndexDocument; readonly hit: SearchHit }
type Order = (a: Card, b: Card) => number

const orders: Readonly<Record<IndexQuery["sort"], Order>> = {
  relevance: () => 0,
  "price-asc": (a, b) => a.hit.priceMinor - b.hit.priceMinor,
  "price-desc": (a, b) => b.hit.priceMinor - a.hit.priceMinor,
  rating: (a, b) => b.hit.rating.average - a.hit.rating.average || b.hit.rating.count - a.hit.rating.count,
  newest: (a, b) => Date.parse(b.document.createdAt) - Date.parse(a.document.createdAt),
  popularity: (a, b) => b.document.popularity - a.document.popularity,
  fastest: (a, b) => Date.parse(a.hit.promise.latest) - Date.parse(b.hit.promise.latest),
}

/** What of these fits, is in stock and comes, in the wished order; else in the order given. */
export const standIn = (
  documents: readonly IndexDocument[],
  { plan, reach, listed }: Pick<ShowFacts, "plan" | "reach"> & { readonly listed: number },
): readonly SearchHit[] =>
  documents
    .filter((document) => productFits(document, plan))
    .flatMap((document): Card[] => {
      const hit = shownHit({ document, marked: null }, { plan, reach, soldOut: new Set() })
      return hit ? [{ document, hit }] : []
    })
    .sort(orders[plan.sort])
    .slice(0, listed)
    .map(({ hit }) => hit)

/** A list without pages, facets and readings: what can be told while the index is away. */
export const limitedTo = (hits: SearchResult["hits"]): SearchResult => ({
  hits,
  total: hits.length,
  unreachable: 0,
  atLeast: { total: false, unreachable: false },
  facets: [],
  page: 1,
  pageCount: hits.length > 0 ? 1 : 0,
  corrected: null,
  reading: "exact",
  predicted: [],
  beyond: [],
  relaxations: [],
  similar: [],
  popular: [],
  cursor: null,
  limited: true,
  reachKnown: true,
})
