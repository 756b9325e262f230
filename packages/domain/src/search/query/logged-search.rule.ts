import type { SearchQuery } from "../search.model.ts"

/** All that was asked, and how much was found; whoever isn't to be followed has no id. */
export type LoggedSearch = Omit<SearchQuery, "text" | "cursor" | "exact" | "beyond" | "pageSize"> & {
  readonly visitorId: string | null
  readonly query: string
  readonly total: number
}

/** What is told of a search: all that was asked of the shop, nothing of how it was shown. */
export const loggedSearch = (
  query: SearchQuery,
  seen: Pick<LoggedSearch, "visitorId" | "total">,
): LoggedSearch => ({
  ...seen,
  query: query.text,
  categoryId: query.categoryId,
  filters: query.filters,
  priceMinMinor: query.priceMinMinor,
  priceMaxMinor: query.priceMaxMinor,
  ratingAtLeast: query.ratingAtLeast,
  withinDays: query.withinDays,
  sort: query.sort,
  pincode: query.pincode,
  page: query.page,
})
