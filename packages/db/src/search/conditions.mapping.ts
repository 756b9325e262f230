import type { estypes } from "@elastic/elasticsearch"
import { type FacetChoice, type IndexQuery, probeCategoryId, readRange, tokenOf } from "@haat/domain/search"

type Query = estypes.QueryDslQueryContainer

/** A condition by name, so that a facet can be counted with its own condition left out. */
export type Except = "category" | "price" | "rating" | "days" | `facet:${string}` | null

const chosen = (field: string, { key, values }: FacetChoice): Query => ({
  terms: { [field]: values.map((value) => tokenOf(key, value)) },
})

/** One of the values as it stands, or a number in one of the ranges. */
const chosenOfProduct = (choice: FacetChoice): Query => {
  const ranges = choice.values.flatMap((value) => readRange(value) ?? [])
  if (ranges.length === 0) return chosen("facets", choice)
  const within = ranges.map(({ from, to }) => ({
    range: {
      [`numbers.${choice.key}`]: {
        ...(from === null ? {} : { gte: from }),
        ...(to === null ? {} : { lt: to }),
      },
    },
  }))
  return { bool: { should: [chosen("facets", choice), ...within], minimum_should_match: 1 } }
}

const facetsAt = (query: IndexQuery, level: FacetChoice["level"], except: Except): readonly FacetChoice[] =>
  query.facets.filter((choice) => choice.level === level && except !== `facet:${choice.key}`)

const priceCondition = ({ price }: IndexQuery): Query[] =>
  price === null
    ? []
    : [
        {
          range: {
            "variants.priceMinor": {
              gte: price.minMinor,
              ...(price.maxMinor === null ? {} : { lte: price.maxMinor }),
            },
          },
        },
      ]

const stockedIn = (warehouseIds: readonly string[]): Query => ({
  terms: { "variants.stockedIn.of": [...warehouseIds] },
})

/** What a variant must be, besides where it stands. */
export const variantFits = (query: IndexQuery, except: Except): Query[] => [
  ...facetsAt(query, "variant", except).map((choice) => chosen("variants.facets", choice)),
  ...(except === "price" ? [] : priceCondition(query)),
]

/** What sold out since it was indexed is no variant to speak of. */
const notGone = ({ gone }: IndexQuery): Query[] =>
  gone.length === 0 ? [] : [{ bool: { must_not: [{ terms: { "variants.sku": [...gone] } }] } }]

/** One variant that fits, in stock where it can come from by the wanted day. */
export const variantConditions = (query: IndexQuery, except: Except): Query => ({
  bool: {
    filter: [
      ...variantFits(query, except),
      ...notGone(query),
      stockedIn(except === "days" ? query.reach.all : query.reach.wanted),
    ],
  },
})

const someVariant = (conditions: Query): Query => ({
  nested: { path: "variants", query: conditions, score_mode: "none" },
})

const productConditions = (query: IndexQuery, except: Except): Query[] => [
  ...(query.categoryId === null || except === "category"
    ? []
    : [{ term: { categoryPath: query.categoryId } }]),
  ...(query.ratingAtLeast === null || except === "rating"
    ? []
    : [{ range: { ratingAverage: { gte: query.ratingAtLeast } } }]),
  ...facetsAt(query, "product", except).map(chosenOfProduct),
]

/** Where one variant must stand: in one of these warehouses, or just anywhere. */
type Standing = readonly string[] | "anywhere"

const standing = (field: string, where: Standing): Query =>
  where === "anywhere" ? { exists: { field } } : { terms: { [`${field}.of`]: [...where] } }

/** Where any variant fits, the product's own list of places says it, at a tenth of the cost. */
const indexedAt = (query: IndexQuery, except: Except, where: Standing): Query => {
  const fitting = variantFits(query, except)
  return fitting.length === 0
    ? standing("stockedIn", where)
    : someVariant({ bool: { filter: [...fitting, standing("variants.stockedIn", where)] } })
}

const either = (...queries: readonly Query[]): Query => ({
  bool: { should: [...queries], minimum_should_match: 1 },
})

/**
 * One variant that fits and stands there, leaving out what sold out since it was indexed. Only products with such a variant, a handful,
 * are looked at variant by variant for that.
 */
export const fittingAt = (query: IndexQuery, except: Except, where: Standing): Query => {
  if (query.gone.length === 0) return indexedAt(query, except, where)
  const touched = { terms: { skus: [...query.gone] } }
  const left = [...variantFits(query, except), ...notGone(query), standing("variants.stockedIn", where)]
  return either(
    { bool: { filter: [indexedAt(query, except, where)], must_not: [touched] } },
    { bool: { filter: [touched, someVariant({ bool: { filter: left } })] } },
  )
}

/** All conditions but the named one. */
export const conditions = (query: IndexQuery, except: Except): Query => ({
  bool: {
    filter: [
      ...productConditions(query, except),
      fittingAt(query, except, except === "days" ? query.reach.all : query.reach.wanted),
    ],
  },
})

/** Fits and is in stock somewhere, but can't come to the pincode at all. */
export const unreachable = (query: IndexQuery): Query => ({
  bool: {
    filter: [...productConditions(query, null), fittingAt(query, null, "anywhere")],
    must_not: [{ term: { categoryId: probeCategoryId } }, fittingAt(query, null, query.reach.all)],
  },
})
