import type { IndexDocument, SourcePrices } from "./index-document.model.ts"
import { itemRevisionOf, type Readings, standing, versionWith } from "./restock.rule.ts"

export type PriceNews = {
  /** Prices and rating as they now are, and the revision of the item at which they are. */
  readonly truth: SourcePrices
  /** Revisions that are known to have changed nothing but prices and the rating. */
  readonly priceOnly: ReadonlySet<number>
  readonly stock: Readings
}

const onlyPricesSince = (held: number, { truth, priceOnly }: PriceNews): boolean => {
  const missed = Array.from({ length: truth.revision - held }, (_, at) => held + 1 + at)
  return missed.every((revision) => priceOnly.has(revision))
}

/** More revisions than this between the index and the truth are read anew rather than looked through. */
const mostMissed = 1000

/**
 * The document as the index holds it with prices, rating and stock as they now stand, under the version a whole new reading
 * would have. Null when the index knows that revision already; "anew" when anything but prices and rating changed since what it holds, or
 * may have.
 */
export const repriced = (document: IndexDocument, news: PriceNews): IndexDocument | "anew" | null => {
  const { truth, stock } = news
  const held = itemRevisionOf(document)
  if (truth.revision <= held) return null
  if (truth.revision - held > mostMissed || !onlyPricesSince(held, news)) return "anew"
  const prices = new Map(truth.prices.map(({ sku, ...price }) => [sku, price]))
  const known = document.variants.every(({ sku }) => prices.has(sku))
  if (!known || prices.size !== document.variants.length) return "anew"
  const variants = document.variants.map((variant) => ({
    ...standing(variant, stock),
    ...prices.get(variant.sku),
  }))
  const { average: ratingAverage, count: ratingCount } = truth.rating
  const version = versionWith(truth.revision, variants, stock)
  return { ...document, version, ratingAverage, ratingCount, variants }
}
