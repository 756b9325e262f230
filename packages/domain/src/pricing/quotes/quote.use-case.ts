import { couponCode } from "../offers/coupon-code.rule.ts"
import { couponGate, tellable } from "../offers/coupon-gate.rule.ts"
import type { CouponAnswer, CouponOffer, CouponProblem, OfferFacts, Person } from "../offers/offer.model.ts"
import { personKey } from "../offers/person-key.rule.ts"
import type { QuotePorts } from "../ports.ts"
import type { OrderClaim, Quote, QuoteInput } from "../pricing.model.ts"
import type { Funds } from "../tenders/tender.model.ts"
import { priceOrder } from "./quote.rule.ts"
import { type PricedQuote, quoteFacts } from "./quote-facts.rule.ts"

type Found =
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly code: string; readonly problem: CouponProblem }
  | { readonly kind: "open"; readonly open: CouponOffer }

const shown = (typed: string): string => typed.trim().slice(0, 24)

const answerOf = (found: Found, priced: PricedQuote): CouponAnswer | null => {
  if (found.kind === "refused") return { ok: false, code: found.code, problem: found.problem }
  const { coupon } = priced
  if (found.kind === "none" || coupon === null || coupon.ok) return coupon
  return { ...coupon, problem: tellable(coupon.problem, found.open.coupon) }
}

const claimsOf = (found: Found, { coupon, tenders }: PricedQuote): readonly OrderClaim[] => [
  ...(found.kind === "open" && coupon?.ok
    ? [{ kind: "coupon" as const, ref: found.open.coupon.id, amountMinor: coupon.savedMinor }]
    : []),
  ...tenders.map(({ kind, accountId: ref, amountMinor }) => ({ kind, ref, amountMinor })),
]

/**
 * Prices an order with the offers in force, the coupon and the tenders given, and names the result by a digest of what
 * the buyer agrees to: same facts, same id. A code that doesn't count is answered with its reason and left out.
 */
export const makeQuote = (ports: QuotePorts) => {
  const findCoupon = async (typed: string | null, person: string | null): Promise<Found> => {
    if (typed === null || typed.trim() === "") return { kind: "none" }
    const code = couponCode(typed)
    const found = await ports.offers.coupon(code ?? "", person)
    if (!found) return { kind: "refused", code: shown(typed), problem: { reason: "NOT_VALID" } }
    const problem = couponGate(found.coupon, found.uses)
    return problem
      ? { kind: "refused", code: found.coupon.code, problem: tellable(problem, found.coupon) }
      : { kind: "open", open: found }
  }

  const contextOf = async (input: QuoteInput, person: Person, wantsFirst: boolean) => {
    const regular = wantsFirst && (await ports.hasBought(person))
    const shopper: OfferFacts["shopper"] = { customerId: person.customerId, regular }
    return { region: input.region ?? null, shopper, now: ports.clock.now() }
  }

  const fundsOf = async ({ giftCards = [], useRewards }: QuoteInput, { customerId }: Person) => {
    const [cards, rewards] = await Promise.all([
      giftCards.length > 0 ? ports.wallet.giftCards(giftCards) : [],
      useRewards && customerId !== null ? ports.wallet.rewards(customerId) : null,
    ])
    const refused = cards.flatMap((card, index) => (card ? [] : [shown(giftCards[index] ?? "").slice(-4)]))
    const funds: Funds[] = [...(rewards ? [rewards] : []), ...cards.flatMap((card) => card ?? [])]
    return { funds, refused }
  }

  return async (input: QuoteInput): Promise<Quote> => {
    const person = input.buyer ?? { customerId: null, email: null }
    const key = personKey(person, ports.digest)
    const [automatic, found, { funds, refused }] = await Promise.all([
      ports.offers.automatic(),
      findCoupon(input.coupon ?? null, key),
      fundsOf(input, person),
    ])
    const coupon = found.kind === "open" ? found.open : null
    const context = await contextOf(input, person, coupon?.offer.conditions.segment === "first-order")
    const priced = priceOrder({ input, automatic, coupon, context, funds })
    const answer = { ...priced, coupon: answerOf(found, priced) }
    return {
      id: ports.digest(quoteFacts(answer)),
      ...answer,
      refusedGiftCards: refused,
      claims: claimsOf(found, priced),
    }
  }
}
