import type { Product, StoredItem } from "@haat/domain/catalog"
import type { ItemDocument } from "./catalog.collection.ts"

export const documentOf = ({ product, counts, stamp, countRevision, source }: StoredItem): ItemDocument => {
  const { id, ...rest } = product
  return {
    _id: id,
    ...rest,
    stamp,
    countRevision,
    source,
    counts: Object.entries(counts).map(([sku, list]) => ({ sku, counts: list })),
  }
}

export const productOf = (document: ItemDocument): Product => {
  const { _id, stamp: _stamp, countRevision: _revision, counts: _counts, source: _source, ...rest } = document
  return { id: _id, ...rest }
}

export const storedOf = (document: ItemDocument): StoredItem => ({
  product: productOf(document),
  stamp: document.stamp,
  countRevision: document.countRevision,
  counts: Object.fromEntries(document.counts.map(({ sku, counts }) => [sku, counts])),
  source: document.source,
})
