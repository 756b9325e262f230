import type { Stock, StoredDocuments } from "../ports.ts"
import type { IndexDocument } from "./index-document.model.ts"
import { itemRevisionOf, restocked, versionWith } from "./restock.rule.ts"

export type FollowStockPorts = {
  readonly documents: Pick<StoredDocuments, "reading" | "replace">
  readonly stock: Pick<Stock, "availabilityOf">
}

/** A moment in which nothing sells comes sooner than this, or the batch is tried again. */
const mostRounds = 20

/**
 * After documents of new item revisions were written: stock that moved between its reading and the writing is written once more.
 * Without this a restock of the former revision that came in between would be lost, because the item's revision counts first.
 * What moves after the last look is another event's, which finds the new document.
 */
export const makeFollowStock =
  ({ documents, stock }: FollowStockPorts) =>
  async (written: readonly IndexDocument[]): Promise<void> => {
    let behind = written
    for (let round = 0; behind.length > 0; round += 1) {
      if (round >= mostRounds) throw new Error("stock moves faster than it can be written")
      const skus = behind.flatMap(({ variants }) => variants.map(({ sku }) => sku))
      const now = new Map((await stock.availabilityOf(skus)).map((reading) => [reading.sku, reading]))
      const moved = behind.filter(
        (document) => versionWith(itemRevisionOf(document), document.variants, now) > document.version,
      )
      const held = await documents.reading(moved.map(({ productId }) => productId))
      const renewed = held.flatMap((document) => restocked(document, now) ?? [])
      const overtaken = new Set(await documents.replace(renewed))
      behind = renewed.filter(({ productId }) => !overtaken.has(productId))
    }
  }
