import { type Clock, err, ok, type Result } from "../../shared/index.ts"
import { checkDraft } from "./check-draft.rule.ts"
import { couponCode } from "./coupon-code.rule.ts"
import type { Offer } from "./offer.model.ts"
import type { CouponDraft, OfferAdmin, OfferDesk, OfferRefusal } from "./offer-desk.model.ts"

export type ManageOffersPorts = {
  readonly desk: OfferDesk
  readonly clock: Clock
  readonly newId: () => string
  /** A random code that isn't guessed. */
  readonly newCode: () => string
}

const found = <Value>(value: Value | null): Result<Value, OfferRefusal> =>
  value === null ? err({ code: "OFFER_NOT_FOUND" }) : ok(value)

const codesOf = ({ codes, generate }: CouponDraft, newCode: () => string): Result<string[], OfferRefusal> => {
  const spelled = codes.map(couponCode)
  const bad = spelled.indexOf(null)
  if (bad >= 0) {
    const says = `"${codes[bad]}" has to have 4 to 24 letters A to Z and digits`
    return err({ code: "OFFER_INVALID", field: "codes", says })
  }
  const made = Array.from({ length: generate }, newCode)
  return ok([...new Set([...spelled.flatMap((code) => code ?? []), ...made])])
}

/** What staff do with offers and their codes. Every change is kept with who made it. */
export const makeManageOffers = ({ desk, clock, newId, newCode }: ManageOffersPorts): OfferAdmin => {
  const staff = (actorId: string) => ({ actorId, at: clock.now() })

  const saveOffer: OfferAdmin["saveOffer"] = async (offerId, draft, actorId) => {
    const checked = checkDraft(draft)
    if (!checked.ok) return checked
    if (offerId !== null) {
      const change = (offer: Offer): Offer => ({ ...offer, ...draft })
      return found(await desk.change(offerId, change, { ...staff(actorId), action: "offer.edit" }))
    }
    const offer: Offer = { ...draft, id: newId(), version: 1, state: "active" }
    await desk.create(offer, staff(actorId))
    return ok(offer)
  }

  const addCoupons: OfferAdmin["addCoupons"] = async (offerId, draft, actorId) => {
    const codes = codesOf(draft, newCode)
    if (!codes.ok) return codes
    const sheet = await desk.read(offerId)
    if (!sheet) return err({ code: "OFFER_NOT_FOUND" })
    if (!sheet.offer.needsCoupon) {
      return err({ code: "OFFER_INVALID", field: "codes", says: "this offer applies without a coupon" })
    }
    const { totalLimit, perPersonLimit, listed } = draft
    const coupons = codes.value.map((code) => ({ id: newId(), code, totalLimit, perPersonLimit, listed }))
    const taken = await desk.addCoupons(offerId, coupons, staff(actorId))
    return taken ? err({ code: "COUPON_TAKEN", codes: taken }) : codes
  }

  return {
    listOffers: desk.list,
    readOffer: async (offerId) => found(await desk.read(offerId)),
    saveOffer,
    setOfferState: async (offerId, state, actorId) => {
      const action = state === "active" ? "offer.resume" : "offer.pause"
      return found(
        await desk.change(offerId, (offer) => ({ ...offer, state }), { ...staff(actorId), action }),
      )
    },
    addCoupons,
    setCouponState: async (couponId, state, actorId) =>
      (await desk.setCouponState(couponId, state, staff(actorId)))
        ? ok(null)
        : err({ code: "OFFER_NOT_FOUND" }),
  }
}
