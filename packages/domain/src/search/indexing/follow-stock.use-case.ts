import type { Stock, StoredDocuments } from "../ports.ts"
import type { IndexDocument } from "./index-document.model.ts"
import type { KnownStock } from "./known/known-stock.rule.ts"
import { itemRevisionOf, restocked, versionWith } from "./restock.rule.ts"

export type FollowStockPorts = {
  readonly documents: Pick<StoredDocuments, "reading" | "renew">
  readonly stock: Pick<Stock, "availabilityOf">
  readonly known: Pick<KnownStock, "keep">
}

/** `overtaken`: those written products of which the index holds another version; they are looked after, but not vouched for. */
export type FollowStock = (written: readonly IndexDocument[], overtaken: readonly string[]) => Promise<void>

/** A moment in which nothing sells comes sooner than this, or the batch is tried again. */
const mostRounds = 20

/**
 * After documents of new item revisions were written: stock that moved between its reading and the writing is written once more.
 * Without this a restock of the former revision that came in between would be lost, because the item's revision counts first.
 * What moves after the last look is another event's, which finds the new document.
 */
export const makeFollowStock =
  ({ documents, stock, known }: FollowStockPorts): FollowStock =>
  async (written, overtaken) => {
    const strange = new Set(overtaken)
    let behind = written
    for (let round = 0; behind.length > 0; round += 1) {
      if (round >= mostRounds) throw new Error("stock moves faster than it can be written")
      const skus = behind.flatMap(({ variants }) => variants.map(({ sku }) => sku))
      const now = new Map((await stock.availabilityOf(skus)).map((reading) => [reading.sku, reading]))
      const hasMoved = (document: IndexDocument) =>
        versionWith(itemRevisionOf(document), document.variants, now) > document.version
      const { moved = [], still = [] } = Object.groupBy(behind, (one) => (hasMoved(one) ? "moved" : "still"))
      known.keep(
        still.filter(({ productId }) => !strange.has(productId)),
        now,
      )
      const held = await documents.reading(moved.map(({ productId }) => productId))
      const renewed = held.flatMap((document) => restocked(document, now) ?? [])
      const refused = new Set(await documents.renew(renewed))
      behind = renewed.filter(({ productId }) => !refused.has(productId))
      for (const { productId } of behind) strange.delete(productId)
    }
  }
