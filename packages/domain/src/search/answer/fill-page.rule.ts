import { describedDocument } from "../matching/described.rule.ts"
import { orderByLikeness } from "../matching/likeness.rule.ts"
import type { IndexAnswer, IndexHit, IndexQuery } from "../query/index-query.model.ts"
import type { ReachMap } from "../query/plan-query.rule.ts"
import type { SearchHit } from "../search.model.ts"
import { shownHit } from "./shown-hit.rule.ts"

/** So many of the best hits for a loosely read text are put in order by likeness; behind them the index's order stands. */
export const titleWindow = 200

/** Read by likeness or by some of the words: the index finds what may be meant, likeness says what is. */
const isLoose = ({ band }: IndexQuery): boolean => band === "alike" || band === "some"

/** A plan for a whole window, in place of one page of it; the same plan where no order is to be made. */
export const windowPlan = (plan: IndexQuery): IndexQuery =>
  isLoose(plan) && plan.sort === "relevance" && plan.after === null && plan.from + plan.size <= titleWindow
    ? { ...plan, from: 0, size: titleWindow }
    : plan

/** The hits of the page that was meant, the most alike first. */
const ordered = ({ hits }: Pick<IndexAnswer, "hits">, meant: IndexQuery): readonly IndexHit[] => {
  if (windowPlan(meant) === meant) return hits
  const asked = { title: meant.text, brand: "", codes: [], description: "", priceMinor: null }
  const order = orderByLikeness(
    asked,
    hits.map(({ document, score }) => ({ ...describedDocument(document), score })),
  )
  return order.slice(meant.from, meant.from + meant.size).flatMap((at) => hits[at] ?? [])
}

export type FilledPage = {
  readonly hits: readonly SearchHit[]
  /** Places of this page from which something sold out. */
  readonly dropped: number
  /** Where the list goes on; null at its end. */
  readonly cursor: string | null
}

export type PageFacts = {
  readonly answer: Pick<IndexAnswer, "hits" | "total">
  /** The plan of this page alone, without the reserve fetched or a window around it. */
  readonly plan: IndexQuery
  readonly pageSize: number
  readonly reach: ReachMap
  readonly soldOut: ReadonlySet<string>
}

/** A page of cards: what sold out since it was indexed falls out, the reserve fills the gaps. */
export const fillPage = ({ answer, plan, pageSize, reach, soldOut }: PageFacts): FilledPage => {
  const all = ordered(answer, plan)
  const hits: SearchHit[] = []
  let dropped = 0
  let taken = 0
  for (const hit of all) {
    if (hits.length === pageSize) break
    const shown = shownHit(hit, { plan, reach, soldOut })
    if (shown) hits.push(shown)
    else if (taken < pageSize) dropped += 1
    taken += 1
  }
  const isEnd = taken === all.length && all.length < plan.size
  const isReordered = windowPlan(plan) !== plan
  return { hits, dropped, cursor: isEnd || isReordered ? null : (all[taken - 1]?.token ?? null) }
}
