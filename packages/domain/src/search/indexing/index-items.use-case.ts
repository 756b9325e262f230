import type { Stock } from "../ports.ts"
import type { Search } from "../search.model.ts"
import type { ItemChange } from "../told-change.model.ts"
import type { AwaitedItems } from "./known/awaited-items.rule.ts"
import type { KnownStock } from "./known/known-stock.rule.ts"

export type IndexItemsPorts = {
  readonly known: Pick<KnownStock, "holdsItem">
  readonly awaited: Pick<AwaitedItems, "await">
  readonly stock: Pick<Stock, "availabilityOf">
  readonly indexProducts: Search["indexProducts"]
}

/** Of these SKUs, those of which nothing was ever booked. */
const unbookedOf = async (
  stock: IndexItemsPorts["stock"],
  skus: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (skus.length === 0) return new Set()
  const readings = await stock.availabilityOf(skus)
  return new Set(readings.filter(({ revision }) => revision === 0).map(({ sku }) => sku))
}

/**
 * Items whose stock was told before they were are in the index already, written for that: they aren't read again. New ones whose first
 * units are still being booked are left to the news of them: nobody could buy them before, and each would be written twice.
 */
export const makeIndexItems =
  ({ known, awaited, stock, indexProducts }: IndexItemsPorts): Search["indexItems"] =>
  async (changes) => {
    const news = changes.filter((change) => !known.holdsItem(change))
    const unbooked = await unbookedOf(
      stock,
      news.flatMap(({ stockFollowsOf = [] }) => stockFollowsOf),
    )
    const comesLater = ({ stockFollowsOf = [] }: ItemChange) =>
      stockFollowsOf.length > 0 && stockFollowsOf.every((sku) => unbooked.has(sku))
    const [now, later] = [news.filter((item) => !comesLater(item)), news.filter(comesLater)]
    for (const { productId, stockFollowsOf = [] } of later) awaited.await(productId, stockFollowsOf)
    const read = new Set(now.map(({ productId }) => productId))
    if (read.size > 0) await indexProducts([...read])
    return read
  }
