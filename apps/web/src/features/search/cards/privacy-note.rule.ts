import type { LoggedSearch, OpenedResult } from "@haat/domain/search"

/** What the note under each list calls each thing that is kept: whoever keeps one more must name it here. */
export const namedInNote: Readonly<Record<keyof LoggedSearch | keyof OpenedResult, string>> = {
  visitorId: "a random number for the browser",
  query: "what is searched",
  categoryId: "filters",
  filters: "filters",
  priceMinMinor: "filters",
  priceMaxMinor: "filters",
  ratingAtLeast: "filters",
  withinDays: "filters",
  sort: "sort order",
  pincode: "pincode",
  total: "how much was found",
  page: "page",
  productId: "which result is opened",
  position: "where it stood",
}

/** What is kept of a search, told where people search. */
export const privacyNote =
  "To put first what people look for, Haat keeps what is searched with its filters, sort order, pincode and page, how much was found, which result is opened and where it stood, with a random number for the browser and no name. Of a browser that sends Global Privacy Control, a search is kept without that number, and what it opens isn’t kept."
