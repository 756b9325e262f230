import { err, ok, type Result } from "../../shared/index.ts"
import type { CouponProblem, Offer, OfferFacts, OfferLine } from "./offer.model.ts"

const admits = <Value>(allowed: readonly Value[], value: Value | null): boolean =>
  allowed.length === 0 || (value !== null && allowed.includes(value))

/** The indexes of the lines an offer is about. */
export const eligibleLines = ({ conditions }: Offer, lines: readonly OfferLine[]): readonly number[] =>
  lines.flatMap(({ categoryPath }, index) =>
    conditions.categories.length === 0 || categoryPath.some((one) => conditions.categories.includes(one))
      ? [index]
      : [],
  )

export const listPrice = (lines: readonly OfferLine[], indexes: readonly number[]): number =>
  indexes.reduce((sum, index) => {
    const line = lines[index]
    return line ? sum + line.quantity * line.unitPriceMinor : sum
  }, 0)

/** Whether an offer is there at all for this shopper, now; its end is the first instant it is over. */
const inForce = ({ state, conditions }: Offer, facts: OfferFacts): CouponProblem | null => {
  const { startsAt, endsAt, customerIds } = conditions
  if (state !== "active" || !admits(customerIds, facts.shopper.customerId)) return { reason: "NOT_VALID" }
  if (startsAt !== null && facts.now < startsAt) return { reason: "NOT_VALID" }
  return endsAt !== null && facts.now >= endsAt ? { reason: "EXPIRED" } : null
}

const forShopper = ({ conditions }: Offer, { shopper, region }: OfferFacts): CouponProblem | null => {
  if (conditions.segment === "signed-in" && shopper.customerId === null) return { reason: "SIGN_IN" }
  if (conditions.segment === "first-order" && shopper.regular) return { reason: "FIRST_ORDER_ONLY" }
  return admits(conditions.regions, region) ? null : { reason: "REGION" }
}

const forCart = (offer: Offer, { lines }: OfferFacts): CouponProblem | null => {
  const indexes = eligibleLines(offer, lines)
  if (indexes.length === 0) return { reason: "NOTHING_ELIGIBLE" }
  const { minimumMinor } = offer.conditions
  const missingMinor = minimumMinor - listPrice(lines, indexes)
  return missingMinor > 0 ? { reason: "MINIMUM", missingMinor, minimumMinor } : null
}

/** Whether an offer's conditions hold, or the first that doesn't: being in force, the shopper, then the cart. */
export const isEligible = (offer: Offer, facts: OfferFacts): Result<null, CouponProblem> => {
  const problem = inForce(offer, facts) ?? forShopper(offer, facts) ?? forCart(offer, facts)
  return problem ? err(problem) : ok(null)
}
