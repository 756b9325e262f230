import { type Remaining, type Taken, takeOff } from "./benefit.rule.ts"
import { isEligible } from "./eligible.rule.ts"
import type { Adjustment, CouponAnswer, CouponOffer, Offer, OfferFacts } from "./offer.model.ts"

export type ChosenOffers = {
  /** Taken off each line, in the order of the lines. */
  readonly lineDiscounts: readonly number[]
  readonly deliveryDiscountMinor: number
  readonly adjustments: readonly Adjustment[]
  readonly coupon: CouponAnswer | null
}

type Step = { readonly offer: Offer; readonly taken: Taken; readonly savedMinor: number }
type Plan = { readonly steps: readonly Step[]; readonly savedMinor: number; readonly usesCoupon: boolean }

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

const inOrder = (a: Offer, b: Offer): number => b.priority - a.priority || (a.id < b.id ? -1 : 1)

/** Applies offers one after the other, each on what the former ones left; those that save nothing fall away. */
const planOf = (offers: readonly Offer[], facts: OfferFacts, couponOfferId: string | undefined): Plan => {
  let remaining: Remaining = {
    lines: facts.lines.map(({ quantity, unitPriceMinor }) => quantity * unitPriceMinor),
    deliveryMinor: facts.deliveryMinor,
  }
  const steps: Step[] = []
  for (const offer of offers) {
    const taken = takeOff(offer, facts.lines, remaining)
    const savedMinor = sum(taken.lines) + taken.deliveryMinor
    if (savedMinor === 0) continue
    steps.push({ offer, taken, savedMinor })
    remaining = {
      lines: remaining.lines.map((left, index) => left - (taken.lines[index] ?? 0)),
      deliveryMinor: remaining.deliveryMinor - taken.deliveryMinor,
    }
  }
  const usesCoupon = steps.some(({ offer }) => offer.id === couponOfferId)
  return { steps, savedMinor: sum(steps.map((step) => step.savedMinor)), usesCoupon }
}

/** The buyer's best plan; of equal ones that which keeps the coupon for later, then the earlier offer. */
const better = (a: Plan, b: Plan): Plan => {
  if (a.savedMinor !== b.savedMinor) return a.savedMinor > b.savedMinor ? a : b
  return a.usesCoupon && !b.usesCoupon ? b : a
}

const bestPlan = (offers: readonly Offer[], facts: OfferFacts, couponOfferId: string | undefined): Plan => {
  const sorted = [...offers].sort(inOrder)
  const combined = planOf(
    sorted.filter(({ exclusive }) => !exclusive),
    facts,
    couponOfferId,
  )
  return sorted
    .filter(({ exclusive }) => exclusive)
    .map((offer) => planOf([offer], facts, couponOfferId))
    .reduce(better, combined)
}

const adjustmentOf = ({ offer, taken, savedMinor }: Step, coupon: CouponOffer | null): Adjustment => ({
  offerId: offer.id,
  version: offer.version,
  name: offer.name,
  couponCode: coupon?.offer.id === offer.id ? coupon.coupon.code : null,
  on: taken.deliveryMinor > 0 ? "delivery" : "items",
  savedMinor,
})

const answerFor = ({ coupon, offer }: CouponOffer, plan: Plan, facts: OfferFacts): CouponAnswer => {
  const { code } = coupon
  const eligible = isEligible(offer, facts)
  if (!eligible.ok) return { ok: false, code, problem: eligible.error }
  const used = plan.steps.find((step) => step.offer.id === offer.id)
  if (used) return { ok: true, code, name: offer.name, savedMinor: used.savedMinor }
  const rival = plan.steps[0]
  const alone = planOf([offer], facts, offer.id).savedMinor
  return alone > 0 && rival
    ? { ok: false, code, problem: { reason: "BETTER_OFFER", offerName: rival.offer.name } }
    : { ok: false, code, problem: { reason: "NOTHING_TO_SAVE" } }
}

/**
 * Decides which offers count. All that combine go together by priority, or one exclusive offer stands alone,
 * whichever saves the buyer more; a coupon that adds nothing is not spent. Same facts, same answer.
 */
export const chooseOffers = (
  automatic: readonly Offer[],
  coupon: CouponOffer | null,
  facts: OfferFacts,
): ChosenOffers => {
  const candidates = [
    ...automatic.filter(({ needsCoupon }) => !needsCoupon),
    ...(coupon ? [coupon.offer] : []),
  ]
  const eligible = candidates.filter((offer) => isEligible(offer, facts).ok)
  const plan = bestPlan(eligible, facts, coupon?.offer.id)
  return {
    lineDiscounts: facts.lines.map((_, index) => sum(plan.steps.map(({ taken }) => taken.lines[index] ?? 0))),
    deliveryDiscountMinor: sum(plan.steps.map(({ taken }) => taken.deliveryMinor)),
    adjustments: plan.steps.map((step) => adjustmentOf(step, coupon)),
    coupon: coupon ? answerFor(coupon, plan, facts) : null,
  }
}
