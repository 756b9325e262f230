import type { ProductReader, SkuPrices } from "../ports.ts"

/** Copies products' prices as they stand now. Safe to repeat and to run out of order: the newest revision stays. */
export const makeCopyProducts =
  ({ readProducts, prices }: { readonly readProducts: ProductReader; readonly prices: SkuPrices }) =>
  async (productIds: readonly string[]): Promise<void> => {
    const products = await readProducts([...new Set(productIds)])
    if (products.length > 0) await prices.keep(products)
  }
