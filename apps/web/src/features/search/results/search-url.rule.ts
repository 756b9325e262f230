import type { SearchSort } from "@haat/domain/search"

/** What a results page's address says. The pincode is not in it: links may be shared. */
export type SearchUrl = {
  readonly text: string
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly priceMin: number | null
  readonly priceMax: number | null
  readonly ratingAtLeast: number | null
  readonly withinDays: number | null
  readonly sort: SearchSort
  readonly page: number
  /** True when a correction of the text was declined. */
  readonly exact: boolean
}

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

const all = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value

const first = (value: string | readonly string[] | undefined): string => all(value)[0] ?? ""

const whole = (value: string, max: number): number | null => {
  if (!/^\d{1,9}$/.test(value)) return null
  const number = Number(value)
  return number <= max ? number : null
}

const facetPrefix = "f."
const facetKey = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u

const readFilters = (params: RawParams): Record<string, readonly string[]> => {
  const filters: Record<string, readonly string[]> = {}
  for (const [name, value] of Object.entries(params).slice(0, 60)) {
    const key = name.slice(facetPrefix.length)
    if (!name.startsWith(facetPrefix) || !facetKey.test(key) || Object.keys(filters).length >= 20) continue
    const values = [...new Set(all(value))]
      .filter((entry) => entry !== "" && entry.length <= 200)
      .slice(0, 30)
    if (values.length > 0) filters[key] = values
  }
  return filters
}

const readSort = (value: string): SearchSort => (value in sortLabels ? (value as SearchSort) : "relevance")

/** Reads an address leniently: what makes no sense is left out, never an error. Prices are whole rupees. */
export const parseSearchUrl = (params: RawParams): SearchUrl => ({
  text: first(params.q).trim().slice(0, 200),
  filters: readFilters(params),
  priceMin: whole(first(params.min), 99_999_999),
  priceMax: whole(first(params.max), 99_999_999),
  ratingAtLeast: whole(first(params.rating), 5),
  withinDays: whole(first(params.days), 60),
  sort: readSort(first(params.sort)),
  page: Math.max(1, whole(first(params.page), 100) ?? 1),
  exact: first(params.exact) === "1",
})

const plain = (value: number | null): string => (value === null ? "" : String(value))

/** The one address of a state: defaults left out, keys in a fixed order. */
export const searchHref = (path: string, url: SearchUrl): string => {
  const params = new URLSearchParams()
  const put = (name: string, value: string) => value !== "" && params.append(name, value)
  put("q", url.text)
  for (const key of Object.keys(url.filters).sort())
    for (const value of [...(url.filters[key] ?? [])].sort()) put(`${facetPrefix}${key}`, value)
  put("min", plain(url.priceMin))
  put("max", plain(url.priceMax))
  put("rating", plain(url.ratingAtLeast))
  put("days", plain(url.withinDays))
  put("sort", url.sort === "relevance" ? "" : url.sort)
  put("exact", url.exact ? "1" : "")
  put("page", url.page > 1 ? String(url.page) : "")
  const query = params.toString()
  return query === "" ? path : `${path}?${query}`
}

/** Chooses or drops one value of a facet; the list begins again at its first page. */
export const toggleFacet = (url: SearchUrl, key: string, value: string): SearchUrl => {
  const chosen = url.filters[key] ?? []
  const next = chosen.includes(value) ? chosen.filter((entry) => entry !== value) : [...chosen, value]
  const { [key]: _dropped, ...others } = url.filters
  return { ...url, page: 1, filters: next.length > 0 ? { ...others, [key]: next } : others }
}

export const withoutFilters = (url: SearchUrl): SearchUrl => ({
  ...url,
  filters: {},
  priceMin: null,
  priceMax: null,
  ratingAtLeast: null,
  withinDays: null,
  page: 1,
})

const minorOf = (rupees: number | null): number | null => (rupees === null ? null : rupees * 100)

/** The question to the search room. */
export const searchQuestion = (url: SearchUrl, categoryId: string | null) => ({
  text: url.text,
  categoryId,
  filters: Object.fromEntries(Object.entries(url.filters).map(([key, values]) => [key, [...values]])),
  priceMinMinor: minorOf(url.priceMin),
  priceMaxMinor: minorOf(url.priceMax),
  ratingAtLeast: url.ratingAtLeast,
  withinDays: url.withinDays,
  sort: url.sort,
  page: url.page,
})
