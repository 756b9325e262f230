import type { SkuPrice } from "./pricing.model.ts"

/** A short, collision-resistant name for a text (SHA-256). */
export type Digest = (text: string) => string

/** The kept copy of what may be sold and at which price. */
export type SkuPrices = {
  readonly read: (skus: readonly string[]) => Promise<readonly SkuPrice[]>
  /** Replaces a product's SKUs by these, unless the copy already stands at a newer revision. */
  readonly keep: (product: PricedProduct) => Promise<void>
}

export type PricedProduct = {
  readonly productId: string
  readonly revision: number
  readonly skus: readonly SkuPrice[]
}

/** What pricing asks of the catalog, in its own words. */
export type ProductReader = (productId: string) => Promise<PricedProduct | null>
