import { describedDocument } from "../matching/described.rule.ts"
import { likenesses, scoreOf } from "../matching/likeness.rule.ts"
import type { IndexAnswer, IndexHit, IndexQuery } from "../query/index-query.model.ts"
import { hasManyWords } from "../reading/read-text.rule.ts"

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

/** The hits of the page that was meant: the highest band first, in a band the most alike. */
export const orderHits = ({ hits }: Pick<IndexAnswer, "hits">, meant: IndexQuery): readonly IndexHit[] => {
  if (!isOrderedByLikeness(meant)) return hits
  const ordered = [...byLikeness(meant.text, hits.slice(0, titleWindow)), ...hits.slice(titleWindow)]
  return ordered.slice(meant.from, meant.from + meant.size)
}

const placeShape = /^at-(\d{1,3})$/

/** The place in the window that a cursor names; null when it is the index's own. */
export const placeOfCursor = (cursor: string | null | undefined): number | null => {
  const place = placeShape.exec(cursor ?? "")?.[1]
  return place === undefined ? null : Math.min(Number(place), titleWindow - 1)
}

/** Where the list goes on after so many of its hits: in the window by place, behind it where the index says. */
export const cursorAfter = (
  taken: number,
  {
    all,
    hits,
    meant,
  }: { readonly all: readonly IndexHit[]; readonly hits: readonly IndexHit[]; readonly meant: IndexQuery },
): string | null => {
  if (!isOrderedByLikeness(meant)) return all[taken - 1]?.token ?? null
  const place = meant.from + taken
  return place < titleWindow ? `at-${place}` : (hits[place - 1]?.token ?? null)
}
