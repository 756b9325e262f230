import type { Offer } from "../offers/offer.model.ts"
import type { CouponRow, OfferDesk } from "../offers/offer-desk.model.ts"

/** Offers in memory, and what was done to them. */
export const fakeOfferDesk = () => {
  const offers = new Map<string, Offer>()
  const coupons = new Map<string, CouponRow>()
  const trace: string[] = []
  const desk: OfferDesk = {
    list: async () => [...offers.values()].map((offer) => ({ ...offer, coupons: 0, uses: 0, savedMinor: 0 })),
    read: async (offerId) => {
      const offer = offers.get(offerId)
      return offer ? { offer, coupons: [...coupons.values()].filter((one) => one.offerId === offerId) } : null
    },
    create: async (offer, { actorId }) => {
      offers.set(offer.id, offer)
      trace.push(`${actorId} offer.create`)
    },
    change: async (offerId, change, { actorId, action }) => {
      const offer = offers.get(offerId)
      if (!offer) return null
      const changed = { ...change(offer), version: offer.version + 1 }
      offers.set(offerId, changed)
      trace.push(`${actorId} ${action}`)
      return changed
    },
    addCoupons: async (offerId, added, { actorId }) => {
      const taken = added.filter(({ code }) => [...coupons.values()].some((one) => one.code === code))
      if (taken.length > 0) return taken.map(({ code }) => code)
      for (const one of added) {
        const rest = { offerId, version: 1, remaining: one.totalLimit, state: "active" } as const
        coupons.set(one.id, { ...one, ...rest, held: 0, used: 0, savedMinor: 0 })
      }
      trace.push(`${actorId} coupon.add`)
      return null
    },
    setCouponState: async (couponId, state, { actorId }) => {
      const coupon = coupons.get(couponId)
      if (coupon) coupons.set(couponId, { ...coupon, state })
      trace.push(`${actorId} coupon.${state}`)
      return coupon !== undefined
    },
  }
  return { desk, trace, coupons }
}
