import type { IndexPage, IndexQuery } from "../query/index-query.model.ts"
import type { ReachMap } from "../query/plan-query.rule.ts"
import type { SearchHit } from "../search.model.ts"
import type { ListPlace } from "./list-place.rule.ts"
import { cursorAfter, type Listing, placesOf } from "./order-hits.rule.ts"
import { shownHit } from "./shown-hit.rule.ts"

export type FilledPage = {
  readonly hits: readonly SearchHit[]
  /** Places of this page from which something sold out. */
  readonly dropped: number
  /** Where the list goes on; null at its end. */
  readonly goesOn: Pick<ListPlace, "listed" | "after"> | null
}

export type PageFacts = {
  readonly answer: IndexPage
  readonly listing: Listing
  /** The plan of this page alone, without the reserve fetched or a window around it. */
  readonly plan: IndexQuery
  readonly pageSize: number
  readonly reach: ReachMap
  readonly soldOut: ReadonlySet<string>
}

/** A page of cards: what sold out since it was indexed falls out, the reserve fills the gaps. */
export const fillPage = ({ answer, listing, plan, pageSize, reach, soldOut }: PageFacts): FilledPage => {
  const all = placesOf(listing, plan)
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
  return {
    hits,
    dropped,
    goesOn: isEnd ? null : cursorAfter(taken, { listing, hits: answer.hits, meant: plan }),
  }
}
