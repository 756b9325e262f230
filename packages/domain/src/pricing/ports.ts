import type { Clock } from "../shared/index.ts"
import type { CouponOffer, Offer, Person } from "./offers/offer.model.ts"
import type { SkuPrice } from "./pricing.model.ts"
import type { Funds } from "./tenders/tender.model.ts"

/** A short, collision-resistant name for a text (SHA-256). */
export type Digest = (text: string) => string

/** The kept copy of what may be sold and at which price. */
export type SkuPrices = {
  readonly read: (skus: readonly string[]) => Promise<readonly SkuPrice[]>
  /** Replaces each product's SKUs by these, unless the copy already stands at a newer revision. Each product once. */
  readonly keep: (products: readonly PricedProduct[]) => Promise<void>
}

export type PricedProduct = {
  readonly productId: string
  readonly revision: number
  readonly skus: readonly SkuPrice[]
}

/** What pricing asks of the catalog, in its own words. */
export type ProductReader = (productIds: readonly string[]) => Promise<readonly PricedProduct[]>

export type CouponFound = CouponOffer & {
  /** How often this person holds or has used it. */
  readonly uses: number
}

/** Offers as kept. */
export type OfferShelf = {
  /** Those that need no coupon; may be some seconds old. */
  readonly automatic: () => Promise<readonly Offer[]>
  /** One query, whether the code exists or not. */
  readonly coupon: (code: string, personKey: string | null) => Promise<CouponFound | null>
  /** Coupons shown to everybody, at most a page of them. */
  readonly listed: (personKey: string | null) => Promise<readonly CouponFound[]>
}

/** What may be spent. */
export type Wallet = {
  /** In the order of the codes; null for any that can't be spent, whyever. */
  readonly giftCards: (codes: readonly string[]) => Promise<readonly (Funds | null)[]>
  readonly rewards: (customerId: string) => Promise<Funds | null>
}

export type QuotePorts = {
  readonly digest: Digest
  readonly clock: Clock
  readonly offers: OfferShelf
  readonly wallet: Wallet
  /** Whether this person has an order that was placed. */
  readonly hasBought: (person: Person) => Promise<boolean>
}
