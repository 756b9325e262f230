import type { IndexVariant } from "../indexing/index-document.model.ts"
import type { IndexHit, IndexQuery } from "../query/index-query.model.ts"
import type { BeyondHit } from "../search.model.ts"
import { highlightParts } from "./highlight.rule.ts"
import { fits } from "./shown-hit.rule.ts"

/** So many of what can't be delivered are listed. */
export const beyondShown = 24

type BeyondFacts = {
  readonly plan: Pick<IndexQuery, "facets" | "price">
  /** SKUs that sold out since they were indexed. */
  readonly soldOut: ReadonlySet<string>
}

const cheapest = (a: IndexVariant, b: IndexVariant): number => a.priceMinor - b.priceMinor

/** A card without a promise: the cheapest variant that fits and is in stock somewhere; null when none is left. */
export const beyondHit = (
  { document, marked }: Pick<IndexHit, "document" | "marked">,
  { plan, soldOut }: BeyondFacts,
): BeyondHit | null => {
  const left = ({ sku, stockedIn }: IndexVariant): boolean => stockedIn.length > 0 && !soldOut.has(sku)
  const [shown] = document.variants.filter((one) => left(one) && fits(one, plan)).sort(cheapest)
  if (!shown) return null
  const { productId, slug, title, brand, categoryId, image } = document
  return {
    ...{ productId, slug, title, brand, categoryId, image },
    highlight: highlightParts(title, marked),
    priceMinor: shown.priceMinor,
    mrpMinor: shown.mrpMinor,
    currency: "INR",
    rating: { average: document.ratingAverage, count: document.ratingCount },
    sku: shown.sku,
    variantCount: document.variants.length,
  }
}
