import { fits, inRange } from "../answer/shown-hit.rule.ts"
import type { IndexDocument, IndexVariant } from "../indexing/index-document.model.ts"
import type { IndexQuery } from "../query/index-query.model.ts"

export const stands = ({ stockedIn }: IndexVariant, warehouses: readonly string[]): boolean =>
  stockedIn.some((id) => warehouses.includes(id))

/** A variant that may be shown, wherever it stands: it fits and hasn't sold out since it was indexed. */
export const isLeft = (variant: IndexVariant, query: IndexQuery): boolean =>
  fits(variant, query) && !query.gone.includes(variant.sku)

export type Order = (a: IndexDocument, b: IndexDocument) => number

const leastPrice = ({ variants }: IndexDocument, query: IndexQuery): number =>
  Math.min(
    ...variants
      .filter((variant) => isLeft(variant, query) && stands(variant, query.reach.wanted))
      .filter(({ priceMinor }) => inRange(priceMinor, query.price))
      .map(({ priceMinor }) => priceMinor),
  )
const soonest = ({ variants }: IndexDocument, query: IndexQuery): number =>
  Math.min(
    ...variants
      .filter((variant) => isLeft(variant, query) && stands(variant, query.reach.wanted))
      .flatMap(({ stockedIn }) => stockedIn.map((id) => query.reach.ranks[id] ?? 1000)),
  )

/** Without text, relevance is popularity; with text no order is claimed. */
const ordersOf = (query: IndexQuery): Readonly<Record<IndexQuery["sort"], Order>> => ({
  relevance: () => 0,
  popularity: () => 0,
  "price-asc": (a, b) => leastPrice(a, query) - leastPrice(b, query),
  "price-desc": (a, b) => leastPrice(b, query) - leastPrice(a, query),
  rating: (a, b) => b.ratingAverage - a.ratingAverage || b.ratingCount - a.ratingCount,
  newest: (a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0),
  fastest: (a, b) => soonest(a, query) - soonest(b, query),
})

/** Pins, then the order asked for, then popularity and id. */
export const orderOf = (query: IndexQuery): Order => {
  const order = ordersOf(query)[query.sort]
  const pinnedAt = ({ productId }: IndexDocument): number => {
    const at = query.sort === "relevance" ? query.pins.indexOf(productId) : -1
    return at < 0 ? query.pins.length : at
  }
  return (a, b) =>
    pinnedAt(a) - pinnedAt(b) ||
    order(a, b) ||
    b.popularity - a.popularity ||
    (a.productId < b.productId ? -1 : 1)
}
