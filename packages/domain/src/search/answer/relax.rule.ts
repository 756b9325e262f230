import type { Facet, Relaxation, SearchQuery } from "../search.model.ts"
import { chooseFacet } from "./choose-facet.rule.ts"

export type Without = {
  readonly query: SearchQuery
  readonly relaxation: Omit<Relaxation, "total">
}

const tried = 6

const unpriced = (query: SearchQuery): SearchQuery => ({
  ...query,
  priceMinMinor: null,
  priceMaxMinor: null,
  page: 1,
})

const priceOf = (query: SearchQuery): readonly Without[] =>
  query.priceMinMinor === null && query.priceMaxMinor === null
    ? []
    : [{ query: unpriced(query), relaxation: { key: "price", value: null, label: "the price you gave" } }]

/** The query without each one of its chosen filters, in the words of the facets that offered them. */
export const withoutEach = (query: SearchQuery, facets: readonly Facet[]): readonly Without[] => {
  const chosen = facets
    .filter(({ key }) => key !== "price")
    .flatMap(({ key, label, values }) =>
      values
        .filter((value) => value.chosen)
        .map((value) => ({
          query: { ...chooseFacet(query, key, value.value), cursor: null },
          relaxation: {
            key,
            value: value.value,
            label: key === "category" ? value.label : `${label}: ${value.label}`,
          },
        })),
    )
  return [...chosen, ...priceOf({ ...query, cursor: null })].slice(0, tried)
}
