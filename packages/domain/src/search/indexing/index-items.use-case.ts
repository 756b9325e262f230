import type { Search } from "../search.model.ts"
import type { KnownStock } from "./known-stock.rule.ts"

export type IndexItemsPorts = {
  readonly known: Pick<KnownStock, "holdsItem">
  readonly indexProducts: Search["indexProducts"]
}

/** Items whose stock was told before they were are in the index already, written for that: they aren't read again. */
export const makeIndexItems =
  ({ known, indexProducts }: IndexItemsPorts): Search["indexItems"] =>
  async (changes) => {
    const news = changes.filter((change) => !known.holdsItem(change))
    const read = new Set(news.map(({ productId }) => productId))
    if (read.size > 0) await indexProducts([...read])
    return read
  }
