import type { Facet } from "@haat/domain/search"
import { type SearchUrl, toggleFacet } from "./search-url.rule.ts"

export type ChosenFilter = { readonly text: string; readonly next: SearchUrl }

const numbers = new Intl.NumberFormat("en-IN")
const rupees = (amount: number): string => `₹${numbers.format(amount)}`

const facetFilters = (url: SearchUrl, facets: readonly Facet[]): readonly ChosenFilter[] =>
  Object.entries(url.filters).flatMap(([key, values]) => {
    const facet = facets.find((candidate) => candidate.key === key)
    const label = (value: string) => facet?.values.find((known) => known.value === value)?.label ?? value
    return values.map((value) => ({
      text: `${facet?.label ?? key}: ${label(value)}`,
      next: toggleFacet(url, key, value),
    }))
  })

const priceFilter = (url: SearchUrl): readonly ChosenFilter[] => {
  const { priceMin, priceMax } = url
  const next = { ...url, page: 1, priceMin: null, priceMax: null }
  if (priceMin !== null && priceMax !== null)
    return [{ text: `${rupees(priceMin)} to ${rupees(priceMax)}`, next }]
  if (priceMin !== null) return [{ text: `From ${rupees(priceMin)}`, next }]
  return priceMax === null ? [] : [{ text: `Up to ${rupees(priceMax)}`, next }]
}

const otherFilters = (url: SearchUrl): readonly ChosenFilter[] => [
  ...(url.ratingAtLeast === null
    ? []
    : [{ text: `${url.ratingAtLeast} stars and more`, next: { ...url, page: 1, ratingAtLeast: null } }]),
  ...(url.withinDays === null
    ? []
    : [{ text: `Within ${url.withinDays} days`, next: { ...url, page: 1, withinDays: null } }]),
]

/** One entry per chosen filter, each with the state without it. */
export const chosenFilters = (url: SearchUrl, facets: readonly Facet[]): readonly ChosenFilter[] => [
  ...facetFilters(url, facets),
  ...priceFilter(url),
  ...otherFilters(url),
]
