import { type SearchQuery, searchSorts } from "../search.model.ts"
import { anything } from "./anything.model.ts"
import { deepestPage } from "./depth.rule.ts"
import { pageSizeDefault } from "./index-query.model.ts"

/** The part of a query that stands in the address bar; pincode and page size don't. */
export type SearchAddress = Omit<SearchQuery, "pincode" | "pageSize">

const emptyAddress: SearchAddress = { ...anything, exact: false, beyond: false }

const filterPrefix = "f."
/** Attributes may be named in any script, whose letters may bear marks. */
const filterName = /^f\.([\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{0,63})$/u

const whole = (text: string | undefined, max: number): number | null => {
  if (text === undefined || !/^\d{1,12}$/.test(text)) return null
  const value = Number(text)
  return value <= max ? value : null
}

const chosenIn = (pairs: readonly (readonly [string, string])[]) =>
  pairs.flatMap(([name, value]) => {
    const key = filterName.exec(name)?.[1]
    return key && value !== "" && value.length <= 200 ? [{ key, value }] : []
  })

const filtersIn = (pairs: readonly (readonly [string, string])[]): SearchQuery["filters"] => {
  const byKey = Map.groupBy(chosenIn(pairs), ({ key }) => key)
  const kept = [...byKey].slice(0, 10)
  return Object.fromEntries(
    kept.map(([key, chosen]) => [key, [...new Set(chosen.map(({ value }) => value))].slice(0, 20)]),
  )
}

const categoryIn = (text: string | undefined): string | null =>
  text === undefined || text === "" || text.length > 120 ? null : text

const ratingIn = (text: string | undefined): number | null => {
  const rating = Number(text ?? "x")
  return rating >= 0 && rating <= 5 ? rating : null
}

const pageIn = (text: string | undefined): number =>
  Math.min(Math.max(whole(text, 1e9) ?? 1, 1), deepestPage(pageSizeDefault))

/**
 * Reads the parameters of `/s?…`. An address is typed, shortened and pasted by people: what can't be understood is left
 * out, never an error.
 */
export const readSearchAddress = (parameters: Iterable<readonly [string, string]>): SearchAddress => {
  const pairs = [...parameters]
  const first = (name: string): string | undefined => pairs.find(([key]) => key === name)?.[1]
  const [, min, max] = /^(\d{0,12})-(\d{0,12})$/.exec(first("price") ?? "") ?? []
  return {
    text: (first("q") ?? "").trim().slice(0, 200),
    categoryId: categoryIn(first("c")),
    filters: filtersIn(pairs),
    priceMinMinor: whole(min, 1e11),
    priceMaxMinor: whole(max, 1e11),
    ratingAtLeast: ratingIn(first("rating")),
    withinDays: whole(first("within"), 30),
    sort: searchSorts.find((sort) => sort === first("sort")) ?? "relevance",
    page: pageIn(first("page")),
    exact: first("exact") === "1",
    beyond: first("beyond") === "1",
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
    ...pair("beyond", address.beyond ? 1 : null),
  ].join("&")
}
