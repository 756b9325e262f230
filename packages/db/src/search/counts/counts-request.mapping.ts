import type { estypes } from "@elastic/elasticsearch"
import { type IndexQuery, priceRanges, ratingSteps } from "@haat/domain/search"
import { conditions, type Except, fittingAt, variantConditions } from "../conditions.mapping.ts"
import { textMatch } from "../query/text-query.mapping.ts"

type Query = estypes.QueryDslQueryContainer
type Aggregation = estypes.AggregationsAggregationContainer

const toProducts: Record<string, Aggregation> = { products: { reverse_nested: {} } }
/** So many values of all facets are named, the most frequent ones; beyond that a range's count is at least so many. */
export const namedMost = 1000

/** Only this key's tokens; keys are letters, digits, _ and -, none of which a pattern reads as more than itself. */
const only = (key: string | null): { include?: string } => (key === null ? {} : { include: `${key}=.*` })

const priceBounds = priceRanges.map(({ minMinor, maxMinor }, index) => ({
  key: String(index),
  from: minMinor,
  ...(maxMinor === null ? {} : { to: maxMinor + 1 }),
}))

const days = (query: IndexQuery): Aggregation => ({
  filters: {
    filters: Object.fromEntries(
      query.reach.days.map(({ withinDays, warehouseIds }) => [
        String(withinDays),
        fittingAt(query, "days", warehouseIds),
      ]),
    ),
  },
})

export type Part = {
  readonly except: Except
  readonly level: "product" | "variant"
  readonly name: "categories" | "ratings" | "prices" | "days" | "tokens" | `own:${string}`
  /** Of which so many values are named at most. */
  readonly count: (named: number) => Aggregation
}

const tokens =
  (level: Part["level"], key: string | null) =>
  (named: number): Aggregation => ({
    terms: { field: level === "product" ? "facets" : "variants.facets", size: named, ...only(key) },
    ...(level === "product" ? {} : { aggs: toProducts }),
  })

const ratings = (): Aggregation => ({
  filters: {
    filters: Object.fromEntries(
      ratingSteps.map((step) => [String(step), { range: { ratingAverage: { gte: step } } }]),
    ),
  },
})

const partsOf = (query: IndexQuery): readonly Part[] => [
  {
    except: "category",
    level: "product",
    name: "categories",
    count: (named) => ({ terms: { field: "categoryPath", size: named } }),
  },
  { except: "rating", level: "product", name: "ratings", count: ratings },
  ...(query.reach.days.length === 0
    ? []
    : [{ except: "days", level: "product", name: "days", count: () => days(query) } as const]),
  {
    except: "price",
    level: "variant",
    name: "prices",
    count: () => ({ range: { field: "variants.priceMinor", ranges: priceBounds }, aggs: toProducts }),
  },
  { except: null, level: "product", name: "tokens", count: tokens("product", null) },
  { except: null, level: "variant", name: "tokens", count: tokens("variant", null) },
  ...query.facets.map(
    ({ key, level }): Part => ({
      except: `facet:${key}`,
      level,
      name: `own:${key}`,
      count: tokens(level, key),
    }),
  ),
]

export type Group = { readonly except: Except; readonly parts: readonly Part[] }

/** Whether anything was asked that is left out here: only a facet of which something was chosen is counted by itself. */
const leavesOut = ({ categoryId, ratingAtLeast, price, reach }: IndexQuery, except: Except): boolean => {
  switch (except) {
    case null:
      return false
    case "category":
      return categoryId !== null
    case "rating":
      return ratingAtLeast !== null
    case "price":
      return price !== null
    case "days":
      return reach.wanted !== reach.all
    default:
      return true
  }
}

const grouped = (query: IndexQuery): readonly Group[] => {
  const same = Map.groupBy(partsOf(query), ({ except }) => (leavesOut(query, except) ? except : null))
  return [...same].map(([except, parts]) => ({ except, parts }))
}

/** Asked for when a query is sent and again when its answer is read. */
const known = new WeakMap<IndexQuery, readonly Group[]>()

/** What is counted under the same conditions is counted in one pass; without choices that is everything. */
export const groupsOf = (query: IndexQuery): readonly Group[] => {
  const groups = known.get(query) ?? grouped(query)
  known.set(query, groups)
  return groups
}

const listedCounts = (
  query: IndexQuery,
  { except, parts }: Group,
  named: number,
): Record<string, Aggregation> => {
  const countsAt = (wanted: Part["level"]): Record<string, Aggregation> =>
    Object.fromEntries(
      parts.filter(({ level }) => level === wanted).map(({ name, count }) => [name, count(named)]),
    )
  const ofVariants = countsAt("variant")
  const variants: Aggregation = {
    nested: { path: "variants" },
    aggs: { fitting: { filter: variantConditions(query, except), aggs: ofVariants } },
  }
  return {
    ...countsAt("product"),
    ...(Object.keys(ofVariants).length === 0 ? {} : { variants }),
  }
}

export type Counting = { readonly query: Query; readonly aggs: Record<string, Aggregation> }

/**
 * All counts of one answer, group by group, each among what it lists alone. A chosen facet is counted with its own choice left out,
 * the others together.
 */
export const countings = (query: IndexQuery, named: number): readonly Counting[] =>
  groupsOf(query).map((group) => ({
    query: { bool: { filter: [textMatch(query), conditions(query, group.except)] } },
    aggs: listedCounts(query, group, named),
  }))
