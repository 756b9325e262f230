import type { Result } from "../../shared/index.ts"
import type { Coupon, Offer } from "./offer.model.ts"

/** What staff write about an offer. */
export type OfferDraft = Omit<Offer, "id" | "version" | "state">

/** Codes for an offer: the given ones, or as many random ones as `generate` says. */
export type CouponDraft = {
  readonly codes: readonly string[]
  readonly generate: number
  /** Uses of each code among all people; null: no cap. */
  readonly totalLimit: number | null
  readonly perPersonLimit: number
  readonly listed: boolean
}

export type OfferRow = Offer & {
  readonly coupons: number
  readonly uses: number
  readonly savedMinor: number
}
export type CouponRow = Coupon & {
  readonly totalLimit: number | null
  readonly held: number
  readonly used: number
  readonly savedMinor: number
}
export type OfferSheet = { readonly offer: Offer; readonly coupons: readonly CouponRow[] }

export type OfferRefusal =
  | { readonly code: "OFFER_NOT_FOUND" }
  | { readonly code: "OFFER_INVALID"; readonly field: string; readonly says: string }
  | { readonly code: "COUPON_TAKEN"; readonly codes: readonly string[] }

/** Who changed it, and when: kept with the change. */
export type Staff = { readonly actorId: string; readonly at: Date }

export type NewCoupon = Pick<Coupon, "id" | "code" | "perPersonLimit" | "listed"> & {
  readonly totalLimit: number | null
}

/** Offers as staff keep them. Each change is one transaction with its trace. */
export type OfferDesk = {
  readonly list: () => Promise<readonly OfferRow[]>
  readonly read: (offerId: string) => Promise<OfferSheet | null>
  readonly create: (offer: Offer, staff: Staff) => Promise<void>
  /** Bumps the version, so that quotes of the former one ask for consent. Null: unknown. */
  readonly change: (
    offerId: string,
    change: (offer: Offer) => Offer,
    staff: Staff & { readonly action: string },
  ) => Promise<Offer | null>
  /** Null: all added; else the codes that other coupons have already. */
  readonly addCoupons: (
    offerId: string,
    coupons: readonly NewCoupon[],
    staff: Staff,
  ) => Promise<readonly string[] | null>
  readonly setCouponState: (couponId: string, state: Coupon["state"], staff: Staff) => Promise<boolean>
}

/** What staff may do with offers. */
export type OfferAdmin = {
  readonly listOffers: () => Promise<readonly OfferRow[]>
  readonly readOffer: (offerId: string) => Promise<Result<OfferSheet, OfferRefusal>>
  readonly saveOffer: (
    offerId: string | null,
    draft: OfferDraft,
    actorId: string,
  ) => Promise<Result<Offer, OfferRefusal>>
  readonly setOfferState: (
    offerId: string,
    state: Offer["state"],
    actorId: string,
  ) => Promise<Result<Offer, OfferRefusal>>
  readonly addCoupons: (
    offerId: string,
    draft: CouponDraft,
    actorId: string,
  ) => Promise<Result<readonly string[], OfferRefusal>>
  readonly setCouponState: (
    couponId: string,
    state: Coupon["state"],
    actorId: string,
  ) => Promise<Result<null, OfferRefusal>>
}
