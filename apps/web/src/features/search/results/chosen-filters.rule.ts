import { chooseFacet, type Facet } from "@haat/domain/search"
import { isPlaceFacet, type SearchAddress } from "./search-url.rule.ts"

export type ChosenFilter = { readonly text: string; readonly next: SearchAddress }

const numbers = new Intl.NumberFormat("en-IN")
const rupees = (minor: number): string => `₹${numbers.format(Math.floor(minor / 100))}`

/** A price that is none of the offered ranges: somebody typed it. */
const typedPrice = (address: SearchAddress, facets: readonly Facet[]): readonly ChosenFilter[] => {
  const { priceMinMinor: min, priceMaxMinor: max } = address
  const isOffered = facets.some(({ key, values }) => key === "price" && values.some(({ chosen }) => chosen))
  if ((min === null && max === null) || isOffered) return []
  const next = { ...address, page: 1, priceMinMinor: null, priceMaxMinor: null }
  if (max === null) return [{ text: `Price: from ${rupees(min ?? 0)}`, next }]
  return [{ text: `Price: ${min === null ? "up" : rupees(min)} to ${rupees(max)}`, next }]
}

/** One entry per chosen filter, each with the state without it. */
export const chosenFilters = (address: SearchAddress, facets: readonly Facet[]): readonly ChosenFilter[] => [
  ...facets
    .filter((facet) => !isPlaceFacet(facet))
    .flatMap(({ key, label, values }) =>
      values
        .filter(({ chosen }) => chosen)
        .map((one) => ({ text: `${label}: ${one.label}`, next: chooseFacet(address, key, one.value) })),
    ),
  ...typedPrice(address, facets),
]
