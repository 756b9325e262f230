import { couponGate } from "../offers/coupon-gate.rule.ts"
import type { Offer } from "../offers/offer.model.ts"
import type { CouponFound, QuotePorts } from "../ports.ts"
import type { Funds } from "../tenders/tender.model.ts"

export type FakeVouchers = {
  readonly automatic: readonly Offer[]
  readonly coupons: readonly CouponFound[]
  readonly cards: Readonly<Record<string, Funds>>
  readonly rewards: Readonly<Record<string, Funds>>
  readonly buyers: readonly string[]
  readonly now: Date
}

/** A pricing room with the given offers and accounts, and no others. */
export const quotePorts = (given: Partial<FakeVouchers> = {}): QuotePorts => ({
  digest: (text) => `#${text}`,
  clock: { now: () => given.now ?? new Date("2026-11-22T06:00:00Z") },
  offers: {
    automatic: async () => given.automatic ?? [],
    coupon: async (code) => given.coupons?.find(({ coupon }) => coupon.code === code) ?? null,
    listed: async () =>
      (given.coupons ?? []).filter(({ coupon, uses }) => coupon.listed && couponGate(coupon, uses) === null),
  },
  wallet: {
    giftCards: async (codes) => codes.map((code) => given.cards?.[code] ?? null),
    rewards: async (customerId) => given.rewards?.[customerId] ?? null,
  },
  hasBought: async ({ customerId, email }) =>
    [customerId, email].some((one) => one !== null && (given.buyers ?? []).includes(one)),
})
