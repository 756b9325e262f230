import type { SearchQuery } from "../search.model.ts"

type Chosen = Pick<
  SearchQuery,
  "categoryId" | "filters" | "priceMinMinor" | "priceMaxMinor" | "ratingAtLeast" | "withinDays" | "page"
>

const sole = <Value>(held: Value | null, value: Value): Value | null => (held === value ? null : value)

const choosePrice = (query: Chosen, value: string): Partial<Chosen> => {
  const [min = "", max = ""] = value.split("-")
  const priceMinMinor = Number(min)
  const priceMaxMinor = max === "" ? null : Number(max)
  const held = query.priceMinMinor === priceMinMinor && query.priceMaxMinor === priceMaxMinor
  return held ? { priceMinMinor: null, priceMaxMinor: null } : { priceMinMinor, priceMaxMinor }
}

const chooseToken = ({ filters }: Chosen, key: string, value: string): Partial<Chosen> => {
  const held = Object.hasOwn(filters, key) ? (filters[key] ?? []) : []
  const next = held.includes(value) ? held.filter((one) => one !== value) : [...held, value]
  const { [key]: _, ...others } = filters
  return { filters: next.length > 0 ? { ...others, [key]: next } : others }
}

/** The query after a click on a facet's value: chosen becomes unchosen and the other way round; the first page again. */
export const chooseFacet = <Query extends Chosen>(query: Query, key: string, value: string): Query => {
  const changes: Readonly<Record<string, () => Partial<Chosen>>> = {
    category: () => ({ categoryId: sole(query.categoryId, value) }),
    rating: () => ({ ratingAtLeast: sole(query.ratingAtLeast, Number(value)) }),
    delivery: () => ({ withinDays: sole(query.withinDays, Number(value)) }),
    price: () => choosePrice(query, value),
  }
  const change = Object.hasOwn(changes, key) ? changes[key] : undefined
  return { ...query, ...(change?.() ?? chooseToken(query, key, value)), page: 1 }
}
