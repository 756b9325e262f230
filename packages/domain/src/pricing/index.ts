export { couponCode } from "./offers/coupon-code.rule.ts"
export { makeManageOffers } from "./offers/manage-offers.use-case.ts"
export type {
  Adjustment,
  Benefit,
  Coupon,
  CouponAnswer,
  CouponOffer,
  CouponProblem,
  CouponSuggestion,
  Offer,
  OfferConditions,
  Person,
  Segment,
  ToldOffer,
} from "./offers/offer.model.ts"
export type {
  CouponDraft,
  CouponRow,
  OfferAdmin,
  OfferDesk,
  OfferDraft,
  OfferRefusal,
  OfferRow,
  OfferSheet,
  Staff,
} from "./offers/offer-desk.model.ts"
export { personKey } from "./offers/person-key.rule.ts"
export { makeSuggestCoupons } from "./offers/suggest-coupons.use-case.ts"
export { makeTellOffers } from "./offers/tell-offers.use-case.ts"
export type {
  CouponFound,
  Digest,
  OfferShelf,
  PricedProduct,
  ProductReader,
  QuotePorts,
  SkuPrices,
  Wallet,
} from "./ports.ts"
export {
  FREE_DELIVERY_FROM_MINOR,
  type OrderClaim,
  type PastCoupon,
  type Pricing,
  type Quote,
  type QuoteInput,
  type QuoteLine,
  type SkuPrice,
  type UsedCoupon,
  type Vouchers,
} from "./pricing.model.ts"
export { makeQuote } from "./quotes/quote.use-case.ts"
export { makeFollowOrder } from "./rewards/follow-order.use-case.ts"
export {
  type BoughtFacts,
  type ParcelFacts,
  REWARD_LIFE_MS,
  type ReturnFacts,
  type RewardBook,
  type RewardEntry,
  type RewardGrant,
  type RewardSource,
  type RewardsView,
} from "./rewards/reward.model.ts"
export type {
  EndingRefusal,
  LedgerPosting,
  RewardAdmin,
  RewardEnding,
  RewardLedger,
  RewardLot,
} from "./rewards/reward-desk.model.ts"
export { makeSettleRewards } from "./rewards/settle-rewards.use-case.ts"
export { makeCopyProducts } from "./skus/copy-products.use-case.ts"
export type {
  GiftCardDesk,
  GiftCardDraft,
  GiftCardRow,
  GiftCardView,
  NewGiftCard,
} from "./tenders/gift-card.model.ts"
export { GIFT_CARD_CODE_LENGTH, giftCardCode } from "./tenders/gift-card-code.rule.ts"
export { makeIssueGiftCards } from "./tenders/issue-gift-cards.use-case.ts"
export { splitTenders } from "./tenders/split-tenders.rule.ts"
export type { Funds, TenderKind, TenderPart } from "./tenders/tender.model.ts"
