import type { QuotePorts } from "../ports.ts"
import type { QuoteInput } from "../pricing.model.ts"
import { quotePrices } from "../quotes/quote.rule.ts"
import { chooseOffers } from "./choose-offers.rule.ts"
import { couponGate } from "./coupon-gate.rule.ts"
import type { CouponSuggestion, OfferFacts } from "./offer.model.ts"
import { personKey } from "./person-key.rule.ts"

const worth = ({ answer }: CouponSuggestion): number =>
  answer.ok ? answer.savedMinor : answer.problem.reason === "MINIMUM" ? -answer.problem.missingMinor : -1e12

/**
 * The coupons everybody may know, each with what it would save on these lines or what is missing; the best one first.
 * Those this person can't use any more are left out.
 */
export const makeSuggestCoupons =
  (ports: QuotePorts) =>
  async (input: QuoteInput): Promise<readonly CouponSuggestion[]> => {
    const person = input.buyer ?? { customerId: null, email: null }
    const [automatic, listed] = await Promise.all([
      ports.offers.automatic(),
      ports.offers.listed(personKey(person, ports.digest)),
    ])
    const open = listed.filter(({ coupon, uses }) => couponGate(coupon, uses) === null)
    const wantsFirst = open.some(({ offer }) => offer.conditions.segment === "first-order")
    const regular = wantsFirst && (await ports.hasBought(person))
    const facts: OfferFacts = {
      ...quotePrices(input),
      region: input.region ?? null,
      shopper: { customerId: person.customerId, regular },
      now: ports.clock.now(),
    }
    const suggestions = open.flatMap(({ coupon, offer }): CouponSuggestion[] => {
      const { coupon: answer } = chooseOffers(automatic, { coupon, offer }, facts)
      const { name, conditions } = offer
      return answer ? [{ code: coupon.code, name, endsAt: conditions.endsAt, answer }] : []
    })
    return suggestions
      .filter(({ answer }) => answer.ok || !["NOT_VALID", "FIRST_ORDER_ONLY"].includes(answer.problem.reason))
      .sort((a, b) => worth(b) - worth(a) || (a.code < b.code ? -1 : 1))
  }
