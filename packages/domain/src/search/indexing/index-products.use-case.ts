import type { Interests, ProductIndex, Shelf, Stock } from "../ports.ts"
import type { Search } from "../search.model.ts"
import type { FollowStock } from "./follow-stock.use-case.ts"
import type { IndexChange } from "./index-document.model.ts"
import { changeOf } from "./index-document.rule.ts"
import { variantKeysOf } from "./variant-keys.rule.ts"

export type ReadChangesPorts = {
  readonly shelf: Pick<Shelf, "getProducts" | "listCategories">
  readonly stock: Pick<Stock, "availabilityOf">
  readonly interests: Pick<Interests, "ratesOf">
}

/**
 * Products as they truly stand now. The item is read before its stock, so of two readings with the same item revision
 * the one with more stock revisions is the later.
 */
export const readChanges = async (
  { shelf, stock, interests }: ReadChangesPorts,
  productIds: readonly string[],
): Promise<readonly IndexChange[]> => {
  const [products, categories, rates] = await Promise.all([
    shelf.getProducts(productIds),
    shelf.listCategories(),
    interests.ratesOf(productIds),
  ])
  const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku))
  const readings = await stock.availabilityOf(skus)
  const facts = {
    categories: new Map(categories.map((category) => [category.id, category])),
    variantKeys: variantKeysOf(categories),
    stock: new Map(readings.map((reading) => [reading.sku, reading])),
    rates,
  }
  return products.map((product) => changeOf({ product, ...facts }))
}

export type IndexProductsPorts = ReadChangesPorts & {
  readonly index: Pick<ProductIndex, "apply">
  /** Told of what was written, so that stock which moved meanwhile comes along. */
  readonly followStock: FollowStock
}

/** Brings the index up to the truth for these products. Safe to repeat: an older reading never overwrites a newer. */
export const makeIndexProducts =
  (ports: IndexProductsPorts): Search["indexProducts"] =>
  async (productIds) => {
    const changes = await readChanges(ports, [...new Set(productIds)])
    if (changes.length === 0) return
    const overtaken = await ports.index.apply(changes)
    const put = changes.flatMap((change) => (change.kind === "put" ? [change.document] : []))
    await ports.followStock(put, overtaken)
  }
