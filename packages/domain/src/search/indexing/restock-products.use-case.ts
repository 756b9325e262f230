import type { Shelf, Stock, StoredDocuments } from "../ports.ts"
import type { Search } from "../search.model.ts"
import type { AwaitedItems } from "./known/awaited-items.rule.ts"
import type { KnownStock } from "./known/known-stock.rule.ts"
import { restocked } from "./restock.rule.ts"

export type RestockProductsPorts = {
  readonly documents: Pick<StoredDocuments, "holding" | "replace">
  readonly stock: Pick<Stock, "availabilityOf">
  readonly shelf: Pick<Shelf, "productIdsOf">
  readonly known: KnownStock
  readonly awaited: Pick<AwaitedItems, "take">
  /** Reads whole products anew. */
  readonly indexProducts: Search["indexProducts"]
}

/**
 * Brings the stock of these SKUs up to the truth in the index: one read of the index, one of the stock, one write; the
 * catalog isn't asked. New items that waited for this news are read as a whole first. What the index is known to hold by then is
 * passed over. What it doesn't hold, or what changed while this ran, is read anew as a whole.
 */
export const makeRestockProducts =
  ({
    documents,
    stock,
    shelf,
    known,
    awaited,
    indexProducts,
  }: RestockProductsPorts): Search["restockProducts"] =>
  async (changes) => {
    const waiting = awaited.take(changes.map(({ sku }) => sku))
    if (waiting.length > 0) await indexProducts(waiting)
    const news = changes.filter((change) => !known.holds(change))
    const wanted = [...new Set(news.map(({ sku }) => sku))]
    if (wanted.length === 0) return
    const held = await documents.holding(wanted)
    const found = new Set(held.flatMap(({ variants }) => variants.map(({ sku }) => sku)))
    const readings = await stock.availabilityOf([...found])
    const now = new Map(readings.map((reading) => [reading.sku, reading]))
    const refused = new Set(
      await documents.replace(held.flatMap((document) => restocked(document, now) ?? [])),
    )
    known.keep(
      held.filter(({ productId }) => !refused.has(productId)),
      now,
    )
    const unknown = wanted.filter((sku) => !found.has(sku))
    const ofUnknown = unknown.length > 0 ? await shelf.productIdsOf(unknown) : []
    const anew = [...new Set([...refused, ...ofUnknown])]
    if (anew.length > 0) await indexProducts(anew)
  }
