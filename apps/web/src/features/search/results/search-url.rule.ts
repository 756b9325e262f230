import {
  type Facet,
  readSearchAddress,
  type SearchAddress,
  type SearchSort,
  writeSearchAddress,
} from "@haat/domain/search"

export type { SearchAddress }

export const sortLabels: Readonly<Record<SearchSort, string>> = {
  relevance: "Best match",
  popularity: "Popular",
  "price-asc": "Price: low to high",
  "price-desc": "Price: high to low",
  rating: "Best rated",
  fastest: "Fastest delivery",
  newest: "Newest",
}

type RawParams = Readonly<Record<string, string | readonly string[] | undefined>>

const pairsOf = (params: RawParams): readonly (readonly [string, string])[] =>
  Object.entries(params).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : (value ?? [])).map((one) => [name, one] as const),
  )

/** Reads a results page's address; a category page brings its category in its path. */
export const parseSearchUrl = (params: RawParams, categoryId: string | null = null): SearchAddress => {
  const address = readSearchAddress(pairsOf(params))
  return categoryId === null ? address : { ...address, categoryId }
}

/** The one address of a state: a category without words is its own page, everything else a search. */
export const searchHref = (address: SearchAddress): string => {
  const isStall = address.text === "" && address.categoryId !== null
  const path = isStall ? `/c/${encodeURIComponent(address.categoryId ?? "")}` : "/s"
  const query = writeSearchAddress(isStall ? { ...address, categoryId: null } : address)
  return query === "" ? path : `${path}?${query}`
}

/** The same question without any filter; category and words stay. */
export const withoutFilters = (address: SearchAddress): SearchAddress => ({
  ...address,
  filters: {},
  priceMinMinor: null,
  priceMaxMinor: null,
  ratingAtLeast: null,
  withinDays: null,
  page: 1,
})

/** The address a list is known by: another order is no other list, nor is one looked at with what can't come. */
export const canonicalHref = (address: SearchAddress): string =>
  searchHref({ ...address, sort: "relevance", exact: false, beyond: false })

/** Whether anything narrows the list: there are more such lists than anybody looks for, so they aren't offered to be found. */
export const isNarrowed = (address: SearchAddress): boolean =>
  searchHref({ ...withoutFilters(address), page: address.page }) !== searchHref(address)

/** Rooms that are chosen by going there, not by ticking. */
export const isPlaceFacet = ({ key }: Facet): boolean => key === "category"

/** The question to the search room. */
export const searchQuestion = (address: SearchAddress) => ({
  ...address,
  exact: address.exact ?? false,
  beyond: address.beyond ?? false,
  filters: Object.fromEntries(Object.entries(address.filters).map(([key, values]) => [key, [...values]])),
})
