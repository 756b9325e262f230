import type { SearchQuery } from "../search.model.ts"

/** The question that leaves everything open. */
export const anything: Omit<SearchQuery, "pincode" | "pageSize"> = {
  text: "",
  categoryId: null,
  filters: {},
  priceMinMinor: null,
  priceMaxMinor: null,
  ratingAtLeast: null,
  withinDays: null,
  sort: "relevance",
  page: 1,
}
