import { describedDocument } from "../matching/described.rule.ts"
import { likenesses, scoreOf } from "../matching/likeness.rule.ts"
import type { IndexAnswer, IndexHit, IndexQuery } from "../query/index-query.model.ts"
import { hasManyWords } from "../reading/read-text.rule.ts"
import { type ListPlace, markOf } from "./list-place.rule.ts"

/** So many of the index's best hits are put in order by likeness; behind them the index's order stands. */
export const titleWindow = 100

/** What the index's own order, with what sells, pleases and comes soon, may add: less than one part of likeness that says something. */
const indexSays = 1

/** Read by likeness or by some of the words: the index finds what may be meant, likeness says what is. */
export const isLoose = ({ band }: Pick<IndexQuery, "band">): boolean => band === "alike" || band === "some"

/** Whether likeness orders the list a page is of. One or two words are left to the index and what others like. */
export const isOrderedByLikeness = ({ text, sort, after, from, band }: IndexQuery): boolean =>
  text !== "" &&
  sort === "relevance" &&
  after === null &&
  from < titleWindow &&
  (isLoose({ band }) || hasManyWords(text))

/** A plan for the whole window with the page in it, in place of the page; the same plan where no order is to be made. */
export const windowPlan = (plan: IndexQuery): IndexQuery =>
  isOrderedByLikeness(plan) ? { ...plan, from: 0, size: Math.max(titleWindow, plan.from + plan.size) } : plan

const byLikeness = (text: string, hits: readonly IndexHit[]): readonly IndexHit[] => {
  const asked = { title: text, brand: "", codes: [], description: "", priceMinor: null }
  const top = Math.max(Number.MIN_VALUE, ...hits.map(({ score }) => score))
  const scores = likenesses(
    asked,
    hits.map(({ document }) => describedDocument(document)),
  ).map((likeness, at) => scoreOf(likeness) + (indexSays * (hits[at]?.score ?? 0)) / top)
  return hits
    .map((hit, at) => ({ hit, at, score: scores[at] ?? 0 }))
    .sort((a, b) => b.hit.band - a.hit.band || b.score - a.score || a.at - b.at)
    .map(({ hit }) => hit)
}

/** All that was found and not listed before, in the list's order, and where in it the page begins. */
export type Listing = { readonly ordered: readonly IndexHit[]; readonly from: number }

/** The highest band first, in a band the most alike. */
export const listingOf = ({ hits }: Pick<IndexAnswer, "hits">, meant: IndexQuery): Listing => {
  if (!isOrderedByLikeness(meant)) return { ordered: hits, from: 0 }
  const ordered = [...byLikeness(meant.text, hits.slice(0, titleWindow)), ...hits.slice(titleWindow)]
  if (meant.listed.length === 0) return { ordered, from: meant.from }
  const listed = new Set(meant.listed)
  return { ordered: ordered.filter(({ document }) => !listed.has(markOf(document.productId))), from: 0 }
}

/** What may stand on the page, in order: its places and the reserve behind them. */
export const placesOf = (
  { ordered, from }: Listing,
  { size }: Pick<IndexQuery, "size">,
): readonly IndexHit[] => ordered.slice(from, from + size)

type Listed = {
  readonly listing: Listing
  readonly hits: readonly IndexHit[]
  readonly meant: IndexQuery
}

/**
 * Where the list goes on after so many of a page's hits. As long as likeness orders, by what was listed: that order shifts when one of its
 * hits sells out. Behind that, after the last hit in the index's own order.
 */
export const cursorAfter = (
  taken: number,
  { listing: { ordered, from }, hits, meant }: Listed,
): Pick<ListPlace, "listed" | "after"> => {
  if (!isOrderedByLikeness(meant)) return { listed: [], after: ordered[taken - 1]?.token() ?? null }
  const window = new Set(hits.slice(0, titleWindow))
  const passed = ordered.slice(0, from + taken)
  const isWithin = ordered.slice(passed.length).some((hit) => window.has(hit))
  if (isWithin) {
    const listed = passed.map(({ document }) => markOf(document.productId))
    return { listed: [...meant.listed, ...listed], after: null }
  }
  const last = passed.at(-1)
  const edge = last === undefined || window.has(last) ? hits[window.size - 1] : last
  return { listed: [], after: edge?.token() ?? null }
}
