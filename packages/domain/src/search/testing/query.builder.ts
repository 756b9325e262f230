import type { ReachMap } from "../query/plan-query.rule.ts"
import type { SearchQuery } from "../search.model.ts"

export const aQuery = (over: Partial<SearchQuery> = {}): SearchQuery => ({
  text: "",
  categoryId: null,
  filters: {},
  priceMinMinor: null,
  priceMaxMinor: null,
  ratingAtLeast: null,
  withinDays: null,
  pincode: "560001",
  sort: "relevance",
  page: 1,
  pageSize: 24,
  ...over,
})

/** Warehouse → the date it delivers on. */
export const aReach = (dates: Readonly<Record<string, string>>): ReachMap =>
  new Map(
    Object.entries(dates).map(([id, earliest]) => [id, [{ earliest, latest: earliest, feeMinor: 4900 }]]),
  )
