/** What an offer gives. Amounts in paise, percents as whole numbers. */
export type Benefit =
  | { readonly kind: "percent"; readonly percent: number; readonly capMinor: number | null }
  | { readonly kind: "amount"; readonly amountMinor: number }
  | { readonly kind: "free-delivery" }
  /** Of every buy + get units the `get` cheapest of the whole lot are `percentOff` % off (100: free). */
  | {
      readonly kind: "buy-get"
      readonly buy: number
      readonly get: number
      readonly percentOff: number
    }

export type Segment = "everyone" | "signed-in" | "first-order"

/** Empty lists admit all. */
export type OfferConditions = {
  /** What the eligible items must come to at list price, before any offer. */
  readonly minimumMinor: number
  readonly categories: readonly string[]
  readonly segment: Segment
  readonly customerIds: readonly string[]
  readonly regions: readonly string[]
  readonly startsAt: Date | null
  readonly endsAt: Date | null
}

/** A promotion: applies by itself, or through a coupon where `needsCoupon`. */
export type Offer = {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly needsCoupon: boolean
  readonly benefit: Benefit
  readonly conditions: OfferConditions
  /** Higher goes first; offers of one priority go by id. */
  readonly priority: number
  /** Combines with no other offer. */
  readonly exclusive: boolean
  readonly state: "active" | "paused"
}

/** A code that unlocks an offer. */
export type Coupon = {
  readonly id: string
  readonly offerId: string
  readonly code: string
  readonly version: number
  /** Uses left among all people; null: as many as wanted. */
  readonly remaining: number | null
  readonly perPersonLimit: number
  /** Shown to everybody, suggested on the cart. */
  readonly listed: boolean
  readonly state: "active" | "paused"
}

export type CouponOffer = { readonly coupon: Coupon; readonly offer: Offer }

/** Why a code doesn't count. NOT_VALID tells nothing about whether such a code exists. */
export type CouponProblem =
  | { readonly reason: "NOT_VALID" }
  | { readonly reason: "EXPIRED" }
  | { readonly reason: "EXHAUSTED" }
  | { readonly reason: "USED_UP" }
  | { readonly reason: "SIGN_IN" }
  | { readonly reason: "FIRST_ORDER_ONLY" }
  | { readonly reason: "REGION" }
  | { readonly reason: "NOTHING_ELIGIBLE" }
  | { readonly reason: "MINIMUM"; readonly missingMinor: number; readonly minimumMinor: number }
  | { readonly reason: "NOTHING_TO_SAVE" }
  | { readonly reason: "BETTER_OFFER"; readonly offerName: string }

export type CouponAnswer =
  | { readonly ok: true; readonly code: string; readonly name: string; readonly savedMinor: number }
  | { readonly ok: false; readonly code: string; readonly problem: CouponProblem }

/** One reason for the price: what was taken off, why, and how much. */
export type Adjustment = {
  /** Null for what the shop does for everybody (delivery waived from a threshold). */
  readonly offerId: string | null
  readonly version: number
  readonly name: string
  readonly couponCode: string | null
  readonly on: "items" | "delivery"
  readonly savedMinor: number
}

/** Who buys, as far as known. `regular`: has bought before. */
export type OfferShopper = {
  readonly customerId: string | null
  readonly regular: boolean
}

export type OfferLine = {
  readonly sku: string
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly categoryPath: readonly string[]
}

export type OfferFacts = {
  readonly lines: readonly OfferLine[]
  readonly deliveryMinor: number
  readonly region: string | null
  readonly shopper: OfferShopper
  readonly now: Date
}

/** Who is behind an order, as far as known. A guest's e-mail address is known once an order is placed. */
export type Person = { readonly customerId: string | null; readonly email: string | null }

/** An offer as it is told beside goods; `code`: the coupon it takes, null where it counts by itself. */
export type ToldOffer = Pick<Offer, "name"> &
  Pick<OfferConditions, "minimumMinor" | "segment" | "endsAt"> & { readonly code: string | null }

/** A public coupon and what it would save, or what is missing for it. */
export type CouponSuggestion = {
  readonly code: string
  readonly name: string
  readonly endsAt: Date | null
  readonly answer: CouponAnswer
}
