import {
  type Counted,
  type IndexCounts,
  type IndexQuery,
  priceRanges,
  ratingSteps,
  splitToken,
} from "@haat/domain/search"
import { groupsOf, type Part } from "./counts-request.mapping.ts"

type Bucket = {
  readonly key: string
  readonly doc_count: number
  readonly products?: { readonly doc_count: number }
}
type Buckets = { readonly buckets: readonly Bucket[] }

/** Answer of the aggregations below; the client knows them only as a union of everything. */
type Products = { readonly doc_count: number }
type Amount = Readonly<Record<string, Products>>
type AmongVariants = {
  readonly prices?: Buckets
  readonly tokens?: Buckets
  readonly [own: `own:${string}`]: Buckets
}
type Listed = {
  readonly categories?: Buckets
  readonly ratings?: { readonly buckets: Amount }
  readonly tokens?: Buckets
  readonly variants?: { readonly fitting: AmongVariants }
  readonly [own: `own:${string}`]: Buckets
}
export type RawCounts = {
  readonly text_total: Products
  readonly alike_total?: Products
  readonly unreachable: Products
  readonly days?: { readonly buckets: Amount }
  readonly [listed: `listed:${number}`]: Listed
}

const countOf = ({ doc_count, products }: Bucket): number => products?.doc_count ?? doc_count

const none: Buckets = { buckets: [] }

/** The answer to one part, wherever its group stands. */
const answerOf =
  (query: IndexQuery, raw: RawCounts) =>
  (wanted: Pick<Part, "level" | "name">): unknown => {
    const isWanted = ({ level, name }: Part) => level === wanted.level && name === wanted.name
    const group = groupsOf(query).find(({ parts }) => parts.some(isWanted))
    const listed = group && raw[group.name]
    const counts = wanted.level === "product" ? listed : listed?.variants?.fitting
    return (counts as Readonly<Record<string, unknown>> | undefined)?.[wanted.name]
  }

const tokensOf = (
  { facets }: IndexQuery,
  bucketsOf: (wanted: Pick<Part, "level" | "name">) => Buckets,
): IndexCounts["tokens"] => {
  const found = new Map<string, Counted[]>()
  const chosenKeys = new Set(facets.map(({ key }) => key))
  const add = ({ buckets }: Buckets, wanted: (key: string) => boolean): void => {
    for (const bucket of buckets) {
      const { key, value } = splitToken(bucket.key)
      const count = countOf(bucket)
      if (!wanted(key) || count === 0) continue
      const counted = found.get(key)
      if (counted) counted.push({ value, count })
      else found.set(key, [{ value, count }])
    }
  }
  const unchosen = (key: string): boolean => !chosenKeys.has(key)
  add(bucketsOf({ level: "product", name: "tokens" }), unchosen)
  add(bucketsOf({ level: "variant", name: "tokens" }), unchosen)
  for (const { key, level } of facets) add(bucketsOf({ level, name: `own:${key}` }), (one) => one === key)
  for (const counted of found.values())
    counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return found
}

export const readCounts = (query: IndexQuery, raw: RawCounts): IndexCounts => {
  const answer = answerOf(query, raw)
  const bucketsOf = (wanted: Pick<Part, "level" | "name">) => (answer(wanted) as Buckets | undefined) ?? none
  const rated = answer({ level: "product", name: "ratings" }) as Listed["ratings"]
  return {
    tokens: tokensOf(query, bucketsOf),
    categories: bucketsOf({ level: "product", name: "categories" }).buckets.map(({ key, doc_count }) => ({
      value: key,
      count: doc_count,
    })),
    prices: bucketsOf({ level: "variant", name: "prices" }).buckets.flatMap((bucket) => {
      const range = priceRanges[Number(bucket.key)]
      return range ? [{ range, count: countOf(bucket) }] : []
    }),
    ratings: ratingSteps.map((atLeast) => ({
      atLeast,
      count: rated?.buckets[String(atLeast)]?.doc_count ?? 0,
    })),
    days: query.reach.days.map(({ withinDays }) => ({
      withinDays,
      count: raw.days?.buckets[String(withinDays)]?.doc_count ?? 0,
    })),
  }
}
