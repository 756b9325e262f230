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
type Buckets = {
  readonly buckets: readonly Bucket[]
  /** How often values stand that are not named, for they are rarer. */
  readonly sum_other_doc_count?: number
}

/** Answer of the aggregations below; the client knows them only as a union of everything. */
type Products = { readonly doc_count: number }
type Amount = Readonly<Record<string, Products>>
type AmongVariants = {
  readonly prices?: Buckets
  readonly tokens?: Buckets
  readonly [own: `own:${string}`]: Buckets
}
type Counts = {
  readonly categories?: Buckets
  readonly ratings?: { readonly buckets: Amount }
  readonly days?: { readonly buckets: Amount }
  readonly tokens?: Buckets
  readonly variants?: { readonly fitting: AmongVariants }
  readonly [own: `own:${string}`]: Buckets
}
/** The answer to one group; cut short where it lists more than are counted. */
export type GroupAnswer = { readonly aggregations?: unknown; readonly terminated_early?: boolean }

const countOf = ({ doc_count, products }: Bucket): number => products?.doc_count ?? doc_count

const none: Buckets = { buckets: [] }

type Wanted = Pick<Part, "level" | "name">
type Answers = {
  /** The answer to one part, wherever its group stands. */
  readonly of: (wanted: Wanted) => unknown
  /** Whether its group is only counted in part. */
  readonly isAtLeast: (wanted: Wanted) => boolean
}

const answersOf = (query: IndexQuery, raw: readonly GroupAnswer[]): Answers => {
  const groups = groupsOf(query)
  const groupWith = (wanted: Wanted): GroupAnswer | undefined =>
    raw[
      groups.findIndex(({ parts }) =>
        parts.some(({ level, name }) => level === wanted.level && name === wanted.name),
      )
    ]
  return {
    of: (wanted) => {
      const listed = groupWith(wanted)?.aggregations as Counts | undefined
      const counts = wanted.level === "product" ? listed : listed?.variants?.fitting
      return (counts as Readonly<Record<string, unknown>> | undefined)?.[wanted.name]
    },
    isAtLeast: (wanted) => groupWith(wanted)?.terminated_early === true,
  }
}

const tokensOf = ({ facets }: IndexQuery, bucketsOf: (wanted: Wanted) => Buckets): IndexCounts["tokens"] => {
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

/** Keys of the facets of which rarer values may not be named. */
const cutOf = (
  { facets }: IndexQuery,
  tokens: IndexCounts["tokens"],
  bucketsOf: (wanted: Wanted) => Buckets,
): ReadonlySet<string> => {
  const isCut = (wanted: Wanted): boolean => (bucketsOf(wanted).sum_other_doc_count ?? 0) > 0
  const own = new Map(facets.map(({ key, level }) => [key, level]))
  const all = isCut({ level: "product", name: "tokens" }) || isCut({ level: "variant", name: "tokens" })
  return new Set([
    ...(all ? [...tokens.keys()].filter((key) => !own.has(key)) : []),
    ...[...own].flatMap(([key, level]) => (isCut({ level, name: `own:${key}` }) ? [key] : [])),
  ])
}

/** Keys of the facets that are counted in part. */
const partlyCounted = (
  { facets }: IndexQuery,
  tokens: IndexCounts["tokens"],
  { isAtLeast }: Answers,
): ReadonlySet<string> => {
  const own = new Map(facets.map(({ key, level }) => [key, level]))
  const named = [
    ["category", { level: "product", name: "categories" }],
    ["rating", { level: "product", name: "ratings" }],
    ["delivery", { level: "product", name: "days" }],
    ["price", { level: "variant", name: "prices" }],
  ] as const
  const ofToken = (key: string): Wanted => {
    const level = own.get(key)
    return level === undefined ? { level: "product", name: "tokens" } : { level, name: `own:${key}` }
  }
  return new Set([
    ...named.filter(([, wanted]) => isAtLeast(wanted)).map(([key]) => key),
    ...[...tokens.keys(), ...own.keys()].filter((key) => isAtLeast(ofToken(key))),
  ])
}

/** From the answers to all groups, in their order. */
export const readCounts = (query: IndexQuery, raw: readonly GroupAnswer[]): IndexCounts => {
  const answers = answersOf(query, raw)
  const bucketsOf = (wanted: Wanted) => (answers.of(wanted) as Buckets | undefined) ?? none
  const amountsOf = (name: "ratings" | "days") => answers.of({ level: "product", name }) as Counts["ratings"]
  const tokens = tokensOf(query, bucketsOf)
  return {
    atLeast: partlyCounted(query, tokens, answers),
    cut: cutOf(query, tokens, bucketsOf),
    tokens,
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
      count: amountsOf("ratings")?.buckets[String(atLeast)]?.doc_count ?? 0,
    })),
    days: query.reach.days.map(({ withinDays }) => ({
      withinDays,
      count: amountsOf("days")?.buckets[String(withinDays)]?.doc_count ?? 0,
    })),
  }
}
