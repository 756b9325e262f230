import type { Page, PageRequest } from "../shared/index.ts"
import type { Adjustment, CouponAnswer, CouponSuggestion, Person, ToldOffer } from "./offers/offer.model.ts"
import type { OfferAdmin } from "./offers/offer-desk.model.ts"
import type { BoughtFacts, ParcelFacts, ReturnFacts, RewardsView } from "./rewards/reward.model.ts"
import type { RewardAdmin } from "./rewards/reward-desk.model.ts"
import type { GiftCardDraft, GiftCardRow, GiftCardView } from "./tenders/gift-card.model.ts"
import type { TenderPart } from "./tenders/tender.model.ts"

export type QuoteLine = {
  readonly sku: string
  readonly quantity: number
  readonly unitPriceMinor: number
  readonly unitMrpMinor: number
  /** unitPriceMinor × quantity. Prices include GST. */
  readonly lineMinor: number
  readonly discountMinor: number
  /** GST contained in lineMinor − discountMinor. */
  readonly taxMinor: number
  readonly gstRatePercent: number
}

/** What is to be paid, and why. `id` is a hash of everything that matters: same facts, same id. */
export type Quote = {
  readonly id: string
  readonly currency: "INR"
  readonly lines: readonly QuoteLine[]
  readonly itemsMinor: number
  readonly discountMinor: number
  /** After waivers and offers. */
  readonly deliveryMinor: number
  readonly taxMinor: number
  readonly totalMinor: number
  /** Why the price is what it is: what was taken off, one by one. */
  readonly adjustments: readonly Adjustment[]
  readonly coupon: CouponAnswer | null
  readonly tenders: readonly TenderPart[]
  /** Ends of gift card codes that can't be spent. */
  readonly refusedGiftCards: readonly string[]
  /** totalMinor less tenders: what the payment gateway is asked for. */
  readonly payableMinor: number
  /** What an order of this quote has to take in its transaction. */
  readonly claims: readonly OrderClaim[]
}

/**
 * Limited things an order takes: a use of a coupon, money on our own accounts. `ref` names what is drawn on: a coupon's
 * id or an account.
 */
export type OrderClaim = {
  readonly kind: "coupon" | "gift-card" | "rewards"
  readonly ref: string
  readonly amountMinor: number
}

/** What a shopper brings to an order beside the goods. */
export type Vouchers = {
  readonly coupon?: string | null
  readonly giftCards?: readonly string[]
  readonly useRewards?: boolean
}

export type QuoteInput = Vouchers & {
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: number
    readonly unitPriceMinor: number
    readonly unitMrpMinor: number
    readonly gstRatePercent: number
    readonly categoryPath?: readonly string[]
  }[]
  /** What the carrier asks; standard delivery is waived from FREE_DELIVERY_FROM_MINOR on. */
  readonly deliveryMinor: number
  /** Without it no delivery is waived. */
  readonly service?: "standard" | "express"
  readonly buyer?: Person
  /** Where it goes; offers may be for some regions only. */
  readonly region?: string | null
}

/** Items worth at least this much travel free by the standard service. */
export const FREE_DELIVERY_FROM_MINOR = 49_900

/** What may be sold and at which price: the copy that placing an order reads, next to the orders themselves. */
export type SkuPrice = {
  readonly sku: string
  readonly productId: string
  readonly slug: string
  readonly title: string
  readonly supplierName: string
  readonly options: Readonly<Record<string, string>>
  readonly imageUrl: string | null
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly gstRatePercent: number
  readonly categoryPath: readonly string[]
  readonly revision: number
  readonly state: "live" | "withdrawn"
}

/** A coupon a person has used, and for what. */
export type UsedCoupon = {
  readonly code: string
  readonly name: string
  readonly savedMinor: number
  readonly at: Date
  readonly state: "HELD" | "USED"
}

export type PastCoupon = { readonly code: string; readonly name: string; readonly endsAt: Date | null }

/** What staff may do beside offers. */
type TenderAdmin = {
  /** Answers the codes: the only time anybody sees them. */
  readonly issueGiftCards: (draft: GiftCardDraft, actorId: string) => Promise<readonly string[]>
  readonly listGiftCards: (page: PageRequest) => Promise<Page<GiftCardRow>>
  readonly setGiftCardState: (
    accountId: string,
    state: GiftCardRow["state"],
    actorId: string,
  ) => Promise<boolean>
}

type RewardSteps = {
  readonly noteBought: (facts: BoughtFacts) => Promise<void>
  readonly noteDelivered: (facts: ParcelFacts) => Promise<void>
  readonly noteReturnAsked: (facts: ReturnFacts) => Promise<void>
  readonly noteReturned: (facts: ReturnFacts) => Promise<void>
  /** Posts rewards that are due, ends those that are over; answers how many postings that made. */
  readonly settleRewards: (limit: number) => Promise<number>
}

/** The pricing room's front door. */
export type Pricing = RewardSteps & {
  readonly quote: (input: QuoteInput) => Promise<Quote>
  readonly freeDeliveryFromMinor: number
  /** From MySQL; SKUs it has never heard of are left out. One query. */
  readonly pricesOf: (skus: readonly string[]) => Promise<readonly SkuPrice[]>
  /** Reads products and keeps their SKUs' prices; an older revision never overwrites a newer one. Safe to repeat. */
  readonly copyProducts: (productIds: readonly string[]) => Promise<void>
  /** Public coupons and what each would save on these lines, the best first. */
  readonly suggestCoupons: (input: QuoteInput) => Promise<readonly CouponSuggestion[]>
  /** What everybody may know of offers on goods of these categories. */
  readonly tellOffers: (categoryPath: readonly string[]) => Promise<readonly ToldOffer[]>
  /** Newest first. */
  readonly usedCoupons: (person: Person) => Promise<readonly UsedCoupon[]>
  /** Public coupons that ended in the last months. */
  readonly pastCoupons: () => Promise<readonly PastCoupon[]>
  readonly rewardsOf: (customerId: string) => Promise<RewardsView>
  /** Null for a code that can't be spent, whyever. */
  readonly giftCardOf: (code: string) => Promise<GiftCardView | null>
  readonly admin: OfferAdmin & TenderAdmin & RewardAdmin
}
