import type { estypes } from "@elastic/elasticsearch"
import {
  type Counted,
  type FacetChoice,
  type IndexCounts,
  type IndexQuery,
  priceRanges,
  ratingSteps,
  splitToken,
} from "@haat/domain/search"
import { conditions, type Except, reachedFrom, unreachable, variantConditions } from "./conditions.mapping.ts"

type Aggregation = estypes.AggregationsAggregationContainer
type Bucket = {
  readonly key: string
  readonly doc_count: number
  readonly products?: { readonly doc_count: number }
}
type Buckets = { readonly buckets: readonly Bucket[] }

/** Answer of the aggregations below; the client knows them only as a union of everything. */
type ProductTokens = { readonly values: Buckets }
type VariantTokens = { readonly variants: { readonly fitting: ProductTokens } }
export type RawCounts = {
  readonly "product:": ProductTokens
  readonly "variant:": VariantTokens
  readonly text_total: { readonly doc_count: number }
  readonly unreachable: { readonly doc_count: number }
  readonly categories: { readonly values: Buckets }
  readonly prices: { readonly variants: { readonly fitting: { readonly values: Buckets } } }
  readonly ratings: { readonly values: { readonly buckets: Readonly<Record<string, { doc_count: number }>> } }
  readonly days?: { readonly buckets: Readonly<Record<string, { doc_count: number }>> }
  readonly [tokens: `product:${string}`]: ProductTokens
  readonly [tokens: `variant:${string}`]: VariantTokens
}

const toProducts: Record<string, Aggregation> = { products: { reverse_nested: {} } }
const tokenLimit = 500

/** Only this key's tokens; keys are letters, digits, _ and -, none of which a pattern reads as more than itself. */
const only = (key: string | null): { include?: string } => (key === null ? {} : { include: `${key}=.*` })

const productTokens = (query: IndexQuery, except: Except, key: string | null): Aggregation => ({
  filter: conditions(query, except),
  aggs: { values: { terms: { field: "facets", size: tokenLimit, ...only(key) } } },
})

const amongVariants = (query: IndexQuery, except: Except, values: Aggregation): Aggregation => ({
  filter: conditions(query, except),
  aggs: {
    variants: {
      nested: { path: "variants" },
      aggs: { fitting: { filter: variantConditions(query, except), aggs: { values } } },
    },
  },
})

const variantTokens = (query: IndexQuery, except: Except, key: string | null): Aggregation =>
  amongVariants(query, except, {
    terms: { field: "variants.facets", size: tokenLimit, ...only(key) },
    aggs: toProducts,
  })

const chosenTokens = (query: IndexQuery, { key, level }: FacetChoice): [string, Aggregation] => {
  const tokens = level === "product" ? productTokens : variantTokens
  return [`${level}:${key}`, tokens(query, `facet:${key}`, key)]
}

const priceBounds = priceRanges.map(({ minMinor, maxMinor }, index) => ({
  key: String(index),
  from: minMinor,
  ...(maxMinor === null ? {} : { to: maxMinor + 1 }),
}))

const dayFilters = (query: IndexQuery): Record<string, Aggregation> =>
  query.reach.days.length === 0
    ? {}
    : {
        days: {
          filters: {
            filters: Object.fromEntries(
              query.reach.days.map(({ withinDays, warehouseIds }) => [
                String(withinDays),
                reachedFrom(query, warehouseIds),
              ]),
            ),
          },
        },
      }

/** All counts of one answer. A chosen facet is counted with its own choice left out, the others together. */
export const countAggregations = (query: IndexQuery): Record<string, Aggregation> => ({
  text_total: { filter: { match_all: {} } },
  unreachable: { filter: unreachable(query) },
  categories: {
    filter: conditions(query, "category"),
    aggs: { values: { terms: { field: "categoryPath", size: tokenLimit } } },
  },
  prices: amongVariants(query, "price", {
    range: { field: "variants.priceMinor", ranges: priceBounds },
    aggs: toProducts,
  }),
  ratings: {
    filter: conditions(query, "rating"),
    aggs: {
      values: {
        filters: {
          filters: Object.fromEntries(
            ratingSteps.map((step) => [String(step), { range: { ratingAverage: { gte: step } } }]),
          ),
        },
      },
    },
  },
  ...dayFilters(query),
  "product:": productTokens(query, null, null),
  "variant:": variantTokens(query, null, null),
  ...Object.fromEntries(query.facets.map((choice) => chosenTokens(query, choice))),
})

const countOf = ({ doc_count, products }: Bucket): number => products?.doc_count ?? doc_count

const tokensOf = (query: IndexQuery, raw: RawCounts): IndexCounts["tokens"] => {
  const found = new Map<string, Counted[]>()
  const chosenKeys = new Set(query.facets.map(({ key }) => key))
  const add = ({ buckets }: Buckets, wanted: (key: string) => boolean): void => {
    for (const bucket of buckets) {
      const { key, value } = splitToken(bucket.key)
      const count = countOf(bucket)
      if (!wanted(key) || count === 0) continue
      found.set(key, [...(found.get(key) ?? []), { value, count }])
    }
  }
  const unchosen = (key: string): boolean => !chosenKeys.has(key)
  add(raw["product:"].values, unchosen)
  add(raw["variant:"].variants.fitting.values, unchosen)
  for (const { key, level } of query.facets) {
    const own =
      level === "product" ? raw[`product:${key}`]?.values : raw[`variant:${key}`]?.variants.fitting.values
    if (own) add(own, (one) => one === key)
  }
  for (const counted of found.values())
    counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return found
}

export const readCounts = (query: IndexQuery, raw: RawCounts): IndexCounts => ({
  tokens: tokensOf(query, raw),
  categories: raw.categories.values.buckets.map(({ key, doc_count }) => ({ value: key, count: doc_count })),
  prices: raw.prices.variants.fitting.values.buckets.flatMap((bucket) => {
    const range = priceRanges[Number(bucket.key)]
    return range ? [{ range, count: countOf(bucket) }] : []
  }),
  ratings: ratingSteps.map((atLeast) => ({
    atLeast,
    count: raw.ratings.values.buckets[String(atLeast)]?.doc_count ?? 0,
  })),
  days: query.reach.days.map(({ withinDays }) => ({
    withinDays,
    count: raw.days?.buckets[String(withinDays)]?.doc_count ?? 0,
  })),
})
