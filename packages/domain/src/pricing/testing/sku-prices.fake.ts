import type { PricedProduct, SkuPrices } from "../ports.ts"
import type { SkuPrice } from "../pricing.model.ts"

/** Prices in memory, with the promise of the real copy: the newest revision stays, vanished SKUs are withdrawn. */
export const fakeSkuPrices = (): SkuPrices => {
  const kept = new Map<string, SkuPrice>()
  const keepOne = ({ productId, revision, skus }: PricedProduct): void => {
    for (const [sku, one] of kept) {
      if (one.productId === productId && one.revision < revision) {
        kept.set(sku, { ...one, revision, state: "withdrawn" })
      }
    }
    for (const price of skus) {
      if ((kept.get(price.sku)?.revision ?? 0) <= revision) kept.set(price.sku, price)
    }
  }
  return {
    read: async (skus) =>
      skus.flatMap((sku) => {
        const found = kept.get(sku)
        return found ? [found] : []
      }),
    keep: async (products) => products.forEach(keepOne),
  }
}
