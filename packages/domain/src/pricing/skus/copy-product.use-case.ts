import type { ProductReader, SkuPrices } from "../ports.ts"

/** Copies a product's prices as they stand now. Safe to repeat and to run out of order: the newest revision stays. */
export const makeCopyProduct =
  ({ readProduct, prices }: { readonly readProduct: ProductReader; readonly prices: SkuPrices }) =>
  async (productId: string): Promise<void> => {
    const product = await readProduct(productId)
    if (product) await prices.keep(product)
  }
