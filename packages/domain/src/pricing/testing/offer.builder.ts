import type { Coupon, Offer, OfferConditions, OfferFacts, OfferLine } from "../offers/offer.model.ts"

export const conditionsOf = (given: Partial<OfferConditions> = {}): OfferConditions => ({
  minimumMinor: 0,
  categories: [],
  segment: "everyone",
  customerIds: [],
  regions: [],
  startsAt: null,
  endsAt: null,
  ...given,
})

export const offerOf = (given: Partial<Offer> = {}): Offer => ({
  id: "offer-1",
  name: "Ten percent off",
  version: 1,
  needsCoupon: false,
  benefit: { kind: "percent", percent: 10, capMinor: null },
  conditions: conditionsOf(),
  priority: 0,
  exclusive: false,
  state: "active",
  ...given,
})

export const couponOf = (given: Partial<Coupon> = {}): Coupon => ({
  id: "coupon-1",
  offerId: "offer-1",
  code: "SAVE10",
  version: 1,
  remaining: null,
  perPersonLimit: 1,
  listed: true,
  state: "active",
  ...given,
})

export const offerLine = (
  sku: string,
  quantity: number,
  unitPriceMinor: number,
  ...path: string[]
): OfferLine => ({
  sku,
  quantity,
  unitPriceMinor,
  categoryPath: path,
})

export const offerFacts = (given: Partial<OfferFacts> = {}): OfferFacts => ({
  lines: [offerLine("shirt", 2, 10_000, "clothes", "shirts"), offerLine("phone", 1, 100_000, "electronics")],
  deliveryMinor: 4_900,
  region: "south",
  shopper: { customerId: null, regular: false },
  now: new Date("2026-11-22T06:00:00Z"),
  ...given,
})
