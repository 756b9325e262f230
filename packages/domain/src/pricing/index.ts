export { couponCode } from "./offers/coupon-code.rule.ts"
export type {
  Adjustment,
  Benefit,
  Coupon,
  CouponAnswer,
  CouponOffer,
  CouponProblem,
  Offer,
  OfferConditions,
  Segment,
} from "./offers/offer.model.ts"
export { type Person, personKey } from "./offers/person-key.rule.ts"
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
  type Pricing,
  type Quote,
  type QuoteInput,
  type QuoteLine,
  type SkuPrice,
  type Vouchers,
} from "./pricing.model.ts"
export { makeQuote } from "./quotes/quote.use-case.ts"
export { makeCopyProduct } from "./skus/copy-product.use-case.ts"
export { GIFT_CARD_CODE_LENGTH, giftCardCode } from "./tenders/gift-card-code.rule.ts"
export type { Funds, TenderKind, TenderPart } from "./tenders/tender.model.ts"
