import type { StockChange } from "../search.model.ts"
import type { IndexDocument } from "./index-document.model.ts"
import type { Readings } from "./restock.rule.ts"

export type KnownStock = {
  /** Whether the index holds the SKU's stock as it was at that revision or stands later. */
  readonly holds: (change: StockChange) => boolean
  /** Remembers documents that the index took with this stock; not those of which it holds another version. */
  readonly keep: (taken: readonly IndexDocument[], stock: Readings) => void
}

/**
 * What this process wrote into the index, so that events which only tell of it needn't be looked up: a feed's products are
 * mostly read with their stock booked already. Forgetting costs a look; the oldest go first.
 */
export const makeKnownStock = (most = 50_000): KnownStock => {
  const revisions = new Map<string, number>()
  const remember = (sku: string, revision: number): void => {
    const known = revisions.get(sku) ?? 0
    revisions.delete(sku)
    revisions.set(sku, Math.max(known, revision))
    if (revisions.size > most) revisions.delete(revisions.keys().next().value ?? "")
  }
  return {
    holds: ({ sku, revision }) => revision !== null && (revisions.get(sku) ?? -1) >= revision,
    keep: (taken, stock) => {
      for (const { variants } of taken)
        for (const { sku } of variants) remember(sku, stock.get(sku)?.revision ?? 0)
    },
  }
}
