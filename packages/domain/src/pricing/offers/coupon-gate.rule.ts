import type { Coupon, CouponProblem } from "./offer.model.ts"

/** What stands against a code itself, whatever the cart: paused, used up by all, used up by this person. */
export const couponGate = (coupon: Coupon, usesOfPerson: number): CouponProblem | null => {
  if (coupon.state !== "active") return { reason: "NOT_VALID" }
  if (usesOfPerson >= coupon.perPersonLimit) return { reason: "USED_UP" }
  return coupon.remaining !== null && coupon.remaining < 1 ? { reason: "EXHAUSTED" } : null
}

/** What a shopper is told: of a code that isn't public, being over sounds like never having existed. */
export const tellable = (problem: CouponProblem, { listed }: Pick<Coupon, "listed">): CouponProblem =>
  !listed && (problem.reason === "EXPIRED" || problem.reason === "EXHAUSTED")
    ? { reason: "NOT_VALID" }
    : problem
