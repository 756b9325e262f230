import { soonerFirst, soonestOf } from "../../shared/index.ts"
import type { IndexVariant } from "../indexing/index-document.model.ts"
import { tokenOf } from "../indexing/variant-keys.rule.ts"
import type {
  FacetChoice,
  IndexHit,
  IndexQuery,
  ListedDocument,
  PriceRange,
} from "../query/index-query.model.ts"
import type { ReachMap, ReachPromise } from "../query/plan-query.rule.ts"
import type { SearchHit } from "../search.model.ts"
import { highlightParts } from "./highlight.rule.ts"

export const inRange = (priceMinor: number, price: PriceRange | null): boolean =>
  price === null ||
  (priceMinor >= price.minMinor && (price.maxMinor === null || priceMinor <= price.maxMinor))

const hasChoice = (tokens: readonly string[], { key, values }: FacetChoice): boolean =>
  values.some((value) => tokens.includes(tokenOf(key, value)))

/** A variant that fits the chosen options and price; stock and reach are asked apart. */
export const fits = (
  variant: IndexVariant,
  { facets, price }: Pick<IndexQuery, "facets" | "price">,
): boolean =>
  inRange(variant.priceMinor, price) &&
  facets.every((choice) => choice.level === "product" || hasChoice(variant.facets, choice))

/** The soonest promise offered from the warehouses that have the goods and count for this query. */
const bestPromise = (
  { stockedIn }: IndexVariant,
  wanted: readonly string[],
  reach: ReachMap,
): ReachPromise | null =>
  soonestOf(stockedIn.flatMap((id) => (wanted.includes(id) ? (reach.get(id) ?? []) : [])))

export type ShowFacts = {
  readonly plan: IndexQuery
  readonly reach: ReachMap
  /** SKUs that sold out since they were indexed. */
  readonly soldOut: ReadonlySet<string>
}

type Candidate = { readonly variant: IndexVariant; readonly promise: ReachPromise }

const cheapestFirst = (a: Candidate, b: Candidate): number =>
  a.variant.priceMinor - b.variant.priceMinor || soonerFirst(a.promise, b.promise)
const soonestFirst = (a: Candidate, b: Candidate): number =>
  soonerFirst(a.promise, b.promise) || cheapestFirst(a, b)

/** The variant a card shows: it fits, is in stock and reaches the pincode; the cheapest such, or the soonest when asked. */
export const shownVariant = (
  { variants }: Pick<ListedDocument, "variants">,
  { plan, reach, soldOut }: ShowFacts,
): Candidate | null => {
  const candidates = variants.flatMap((variant): Candidate[] => {
    if (soldOut.has(variant.sku) || !fits(variant, plan)) return []
    const promise = bestPromise(variant, plan.reach.wanted, reach)
    return promise ? [{ variant, promise }] : []
  })
  return candidates.sort(plan.sort === "fastest" ? soonestFirst : cheapestFirst)[0] ?? null
}

/** A result card; null when nothing of the product can be shown any more. */
export const shownHit = (
  { document, marked }: Pick<IndexHit, "document" | "marked">,
  facts: ShowFacts,
): SearchHit | null => {
  const shown = shownVariant(document, facts)
  if (!shown) return null
  const { productId, slug, title, brand, categoryId, image } = document
  const { service, earliest, latest, feeMinor } = shown.promise
  return {
    productId,
    slug,
    title,
    highlight: highlightParts(title, marked),
    brand,
    categoryId,
    image,
    priceMinor: shown.variant.priceMinor,
    mrpMinor: shown.variant.mrpMinor,
    currency: "INR",
    rating: { average: document.ratingAverage, count: document.ratingCount },
    sku: shown.variant.sku,
    variantCount: document.variants.length,
    promise: { service, earliest, latest, feeMinor },
  }
}
