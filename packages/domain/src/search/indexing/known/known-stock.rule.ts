import type { ItemChange, StockChange } from "../../told-change.model.ts"
import type { IndexDocument } from "../index-document.model.ts"
import { itemRevisionOf, type Readings } from "../restock.rule.ts"

export type KnownStock = {
  /** Whether the index holds the SKU's stock as it was at that revision or stands later. */
  readonly holds: (change: StockChange) => boolean
  /** Whether the index holds the item as it was at that revision or stands later. */
  readonly holdsItem: (change: ItemChange) => boolean
  /** Remembers documents that the index took with this stock; not those of which it holds another version. */
  readonly keep: (taken: readonly IndexDocument[], stock: Readings) => void
}

/** Highest revisions, the latest told kept longest. */
const makeMemory = (most: number) => {
  const revisions = new Map<string, number>()
  return {
    of: (name: string): number => revisions.get(name) ?? -1,
    remember: (name: string, revision: number): void => {
      const known = revisions.get(name) ?? 0
      revisions.delete(name)
      revisions.set(name, Math.max(known, revision))
      if (revisions.size > most) revisions.delete(revisions.keys().next().value ?? "")
    },
  }
}

/**
 * What this process wrote into the index, so that events which only tell of it needn't be looked up: a feed's products are
 * mostly read with their stock booked already. Forgetting costs a look; the oldest go first.
 */
export const makeKnownStock = (most = 50_000): KnownStock => {
  const stocks = makeMemory(most)
  const items = makeMemory(most)
  return {
    holds: ({ sku, revision }) => revision !== null && stocks.of(sku) >= revision,
    holdsItem: ({ productId, revision }) => items.of(productId) >= revision,
    keep: (taken, stock) => {
      for (const document of taken) {
        items.remember(document.productId, itemRevisionOf(document))
        for (const { sku } of document.variants) stocks.remember(sku, stock.get(sku)?.revision ?? 0)
      }
    },
  }
}
