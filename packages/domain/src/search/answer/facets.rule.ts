import type { SourceCategory } from "../indexing/index-document.model.ts"
import { variantKeysOf } from "../indexing/variant-keys.rule.ts"
import { type Counted, type IndexCounts, type PriceRange, priceRanges } from "../query/index-query.model.ts"
import type { Facet, FacetValue, SearchQuery } from "../search.model.ts"
import { humanized, type Naming, type NamingOf, namingIn } from "./facet-names.rule.ts"
import { rangeLabel, rangesOf, readRange } from "./number-ranges.rule.ts"

export type FacetFacts = {
  readonly query: SearchQuery
  readonly counts: IndexCounts
  readonly categories: readonly SourceCategory[]
}

/** A facet before it is known how far it was counted. */
type Values = Omit<Facet, "atLeast">

const attributeFacets = 8
const valuesShown = 24

const grouped = new Intl.NumberFormat("en-IN")
const rupees = (minor: number): string => `₹${grouped.format(Math.floor(minor / 100))}`

export const priceValue = ({ minMinor, maxMinor }: PriceRange): string => `${minMinor}-${maxMinor ?? ""}`

const priceLabelOf = ({ minMinor, maxMinor }: PriceRange): string => {
  if (maxMinor === null) return `${rupees(minMinor)} and over`
  return minMinor === 0 ? `Under ${rupees(maxMinor + 1)}` : `${rupees(minMinor)} – ${rupees(maxMinor)}`
}

const priceLabels = new Map(priceRanges.map((range) => [priceValue(range), priceLabelOf(range)]))
const priceLabel = (range: PriceRange): string => priceLabels.get(priceValue(range)) ?? priceLabelOf(range)

const dayLabel = (days: number): string =>
  days === 0 ? "Get it today" : days === 1 ? "Get it by tomorrow" : `Within ${days} days`

const priceFacet = ({ counts, query }: FacetFacts): Values => ({
  key: "price",
  label: "Price",
  values: counts.prices.map(({ range, count }) => ({
    value: priceValue(range),
    label: priceLabel(range),
    count,
    chosen:
      (query.priceMinMinor ?? 0) === range.minMinor &&
      query.priceMaxMinor === range.maxMinor &&
      isPriced(query),
  })),
})

const isPriced = ({ priceMinMinor, priceMaxMinor }: SearchQuery): boolean =>
  priceMinMinor !== null || priceMaxMinor !== null

const ratingFacet = ({ counts, query }: FacetFacts): Values => ({
  key: "rating",
  label: "Rating",
  values: counts.ratings.map(({ atLeast, count }) => ({
    value: String(atLeast),
    label: `${atLeast} stars and over`,
    count,
    chosen: query.ratingAtLeast === atLeast,
  })),
})

const deliveryFacet = ({ counts, query }: FacetFacts): Values => ({
  key: "delivery",
  label: "Delivery",
  values: counts.days.map(({ withinDays, count }) => ({
    value: String(withinDays),
    label: dayLabel(withinDays),
    count,
    chosen: query.withinDays === withinDays,
  })),
})

/** Below the chosen category its children; without one the departments. The chosen path stays to go back up. */
const categoryFacet = ({ counts, query, categories }: FacetFacts): Values => {
  const chosen = categories.find(({ id }) => id === query.categoryId)
  const path = new Set(chosen?.path ?? [])
  const counted = new Map(counts.categories.map(({ value, count }) => [value, count]))
  const offered = categories.filter(({ id, parentId }) => path.has(id) || parentId === (chosen?.id ?? null))
  return {
    key: "category",
    label: "Category",
    values: offered.map(({ id, name }) => ({
      value: id,
      label: name,
      count: counted.get(id) ?? 0,
      chosen: id === query.categoryId,
    })),
  }
}

const numbersUp = (a: FacetValue, b: FacetValue): number => Number(a.value) - Number(b.value)

type TokenFacts = {
  readonly query: SearchQuery
  readonly namingOf: NamingOf
  readonly variantKeys: ReadonlySet<string>
}

const isNumeric = (value: string): boolean => value.trim() !== "" && Number.isFinite(Number(value))

/** A unit is a number's: another category may mean words by the same key. */
const withUnit = (value: string, unit: string | undefined): string =>
  unit === undefined || !isNumeric(value) ? value : `${value} ${unit}`

/** More single numbers than this are offered in ranges. */
const numbersShown = 8

const rangeFacet = (
  key: string,
  counted: readonly Counted[],
  { chosen, label, unit }: Naming & { readonly chosen: readonly string[] },
): Values => ({
  key,
  label,
  values: rangesOf(counted, chosen).map(({ value, count }) => {
    const range = readRange(value)
    const text = range === null ? withUnit(value, unit) : rangeLabel(range, unit)
    return { value, label: text, count, chosen: chosen.includes(value) }
  }),
})

const isRanged = (counted: readonly Counted[], chosen: readonly string[]): boolean =>
  chosen.some((value) => readRange(value) !== null) ||
  (counted.length > numbersShown && counted.every(({ value }) => isNumeric(value)))

const tokenFacet = (
  key: string,
  counted: readonly Counted[],
  { query, namingOf, variantKeys }: TokenFacts,
): Values => {
  const chosen = query.filters[key] ?? []
  const named = namingOf(key)
  if (named?.isNumber && isRanged(counted, chosen) && !variantKeys.has(key))
    return rangeFacet(key, counted, { ...named, chosen })
  const missing = chosen.filter((value) => !counted.some((one) => one.value === value))
  const kept = [...counted, ...missing.map((value) => ({ value, count: 0 }))]
    .filter(({ value }, index) => index < valuesShown || chosen.includes(value))
    .map(({ value, count }) => ({
      ...{ value, count, label: withUnit(value, named?.unit) },
      chosen: chosen.includes(value),
    }))
  const numeric = kept.every(({ value }) => isNumeric(value))
  const label = named?.label ?? humanized(key)
  return { key, label, values: numeric ? kept.sort(numbersUp) : kept }
}

const tokenFacets = ({ counts, query, categories }: FacetFacts): Values[] => {
  const namingOf = namingIn(categories, counts.categories)
  const facts = { query, namingOf, variantKeys: variantKeysOf(categories) }
  const isChosen = (key: string): boolean => (query.filters[key]?.length ?? 0) > 0
  const coverage = (counted: readonly Counted[]): number => counted.reduce((sum, { count }) => sum + count, 0)
  const keys = new Set([...counts.tokens.keys(), ...Object.keys(query.filters).filter(isChosen)])
  const ranked = [...keys]
    .map((key) => ({ key, counted: counts.tokens.get(key) ?? [] }))
    .filter(({ key, counted }) => counted.length > 1 || isChosen(key))
    .sort(
      (a, b) =>
        Number(b.key === "brand") - Number(a.key === "brand") ||
        coverage(b.counted) - coverage(a.counted) ||
        (a.key < b.key ? -1 : 1),
    )
  return ranked
    .filter(({ key }, index) => index <= attributeFacets || isChosen(key))
    .map(({ key, counted }) => tokenFacet(key, counted, facts))
}

const useful = ({ values }: Values): Facet["values"] =>
  values.filter(({ count, chosen }) => count > 0 || chosen)

/** A range's count is a sum: where rarer values weren't named, it is at least that. */
const isAtLeast = ({ atLeast, cut }: IndexCounts, { key, values }: Values): boolean =>
  atLeast.has(key) || (cut.has(key) && values.some(({ value }) => readRange(value) !== null))

/**
 * The filters beside the results. Each count is what the page holds after choosing that value alone in its facet or beside the
 * chosen ones; of a facet that is counted in part, at least so many.
 */
export const facetsOf = (facts: FacetFacts): readonly Facet[] =>
  [deliveryFacet(facts), categoryFacet(facts), priceFacet(facts), ratingFacet(facts), ...tokenFacets(facts)]
    .map((facet) => ({ ...facet, values: useful(facet), atLeast: isAtLeast(facts.counts, facet) }))
    .filter(({ values }) => values.length > 0)
