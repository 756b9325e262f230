import type { Shelf, Stock, StoredDocuments } from "../ports.ts"
import type { Search } from "../search.model.ts"
import type { PriceChange } from "../told-change.model.ts"
import type { FollowStock } from "./follow-stock.use-case.ts"
import type { IndexDocument } from "./index-document.model.ts"
import { repriced } from "./reprice.rule.ts"

export type RepriceProductsPorts = {
  readonly documents: Pick<StoredDocuments, "reading" | "replace">
  readonly shelf: Pick<Shelf, "getPrices">
  readonly stock: Pick<Stock, "availabilityOf">
  readonly followStock: FollowStock
  /** Reads whole products anew. */
  readonly indexProducts: Search["indexProducts"]
}

const revisionsOf = (changes: readonly PriceChange[]): ReadonlyMap<string, ReadonlySet<number>> =>
  new Map(
    [...Map.groupBy(changes, ({ productId }) => productId)].map(([productId, own]) => [
      productId,
      new Set(own.map(({ revision }) => revision)),
    ]),
  )

/**
 * Brings only prices and ratings of these products up to the truth in the index: what is held, what it costs, where it stands, one write.
 * The document is read first, the price second, the stock last, so of two writings with the same versions none knows less. What
 * else may have changed, what the index doesn't hold and what was overtaken is read anew as a whole.
 */
export const makeRepriceProducts =
  ({
    documents,
    shelf,
    stock,
    followStock,
    indexProducts,
  }: RepriceProductsPorts): Search["repriceProducts"] =>
  async (changes) => {
    const priceOnly = revisionsOf(changes)
    const ids = [...priceOnly.keys()]
    if (ids.length === 0) return
    const held = await documents.reading(ids)
    const truths = new Map((await shelf.getPrices(ids)).map((truth) => [truth.productId, truth]))
    const skus = held.flatMap(({ variants }) => variants.map(({ sku }) => sku))
    const now = new Map((await stock.availabilityOf(skus)).map((reading) => [reading.sku, reading]))
    const anew = new Set(ids.filter((id) => !held.some(({ productId }) => productId === id)))
    const written: IndexDocument[] = []
    for (const document of held) {
      const { productId } = document
      const truth = truths.get(productId)
      const known = { priceOnly: priceOnly.get(productId) ?? new Set<number>(), stock: now }
      const next = truth ? repriced(document, { truth, ...known }) : "anew"
      if (next === "anew") anew.add(productId)
      else if (next !== null) written.push(next)
    }
    for (const overtaken of await documents.replace(written)) anew.add(overtaken)
    await followStock(
      written.filter(({ productId }) => !anew.has(productId)),
      [],
    )
    if (anew.size > 0) await indexProducts([...anew])
  }
