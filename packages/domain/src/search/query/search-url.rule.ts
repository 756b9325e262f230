import type { SearchQuery, SearchSort } from "../search.model.ts"
import { deepest, pageSizeDefault } from "./index-query.model.ts"

/** The part of a query that stands in the address bar; pincode and page size don't. */
export type SearchAddress = Omit<SearchQuery, "pincode" | "pageSize">

const emptyAddress: SearchAddress = {
  text: "",
  categoryId: null,
  filters: {},
  priceMinMinor: null,
  priceMaxMinor: null,
  ratingAtLeast: null,
  withinDays: null,
  sort: "relevance",
  page: 1,
  exact: false,
}

const sorts: readonly SearchSort[] = [
  "relevance",
  "price-asc",
  "price-desc",
  "rating",
  "newest",
  "popularity",
  "fastest",
]
const deepestPage = Math.floor(deepest / pageSizeDefault)
const filterPrefix = "f."
const filterName = /^f\.([A-Za-z][A-Za-z0-9_-]{0,63})$/

const whole = (text: string | undefined, max: number): number | null => {
  if (text === undefined || !/^\d{1,12}$/.test(text)) return null
  const value = Number(text)
  return value <= max ? value : null
}

const filtersIn = (pairs: readonly (readonly [string, string])[]): SearchQuery["filters"] => {
  const found = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const key = filterName.exec(name)?.[1]
    if (!key || value === "" || value.length > 200) continue
    const values = found.get(key) ?? []
    if (found.size >= 10 && !found.has(key)) continue
    if (values.length < 20 && !values.includes(value)) found.set(key, [...values, value])
  }
  return Object.fromEntries(found)
}

/**
 * Reads the parameters of `/s?…`. An address is typed, shortened and pasted by people: what can't be understood is left
 * out, never an error.
 */
export const readSearchAddress = (parameters: Iterable<readonly [string, string]>): SearchAddress => {
  const pairs = [...parameters]
  const first = (name: string): string | undefined => pairs.find(([key]) => key === name)?.[1]
  const [, min, max] = /^(\d{0,12})-(\d{0,12})$/.exec(first("price") ?? "") ?? []
  const rating = Number(first("rating") ?? "x")
  const category = first("c") ?? ""
  return {
    text: (first("q") ?? "").trim().slice(0, 200),
    categoryId: category === "" || category.length > 120 ? null : category,
    filters: filtersIn(pairs),
    priceMinMinor: whole(min, 1e11),
    priceMaxMinor: whole(max, 1e11),
    ratingAtLeast: rating >= 0 && rating <= 5 ? rating : null,
    withinDays: whole(first("within"), 30),
    sort: sorts.find((sort) => sort === first("sort")) ?? "relevance",
    page: Math.min(Math.max(whole(first("page"), 1e9) ?? 1, 1), deepestPage),
    exact: first("exact") === "1",
  }
}

const pair = (name: string, value: string | number | null, unless?: string | number): string[] =>
  value === null || value === unless ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`]

const priceText = ({ priceMinMinor, priceMaxMinor }: SearchAddress): string | null =>
  priceMinMinor === null && priceMaxMinor === null ? null : `${priceMinMinor ?? ""}-${priceMaxMinor ?? ""}`

/** The parameters of an address, defaults left out, always in the same order (so one page has one address). */
export const writeSearchAddress = (given: Partial<SearchAddress>): string => {
  const address = { ...emptyAddress, ...given }
  const chosen = Object.entries(address.filters).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...pair("q", address.text, ""),
    ...pair("c", address.categoryId),
    ...chosen.flatMap(([key, values]) => values.flatMap((value) => pair(`${filterPrefix}${key}`, value))),
    ...pair("price", priceText(address)),
    ...pair("rating", address.ratingAtLeast),
    ...pair("within", address.withinDays),
    ...pair("sort", address.sort, "relevance"),
    ...pair("page", address.page, 1),
    ...pair("exact", address.exact ? 1 : null),
  ].join("&")
}
