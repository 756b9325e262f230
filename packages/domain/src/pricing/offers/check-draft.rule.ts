import { err, ok, type Result } from "../../shared/index.ts"
import type { OfferDraft, OfferRefusal } from "./offer-desk.model.ts"

type Check = readonly [boolean, field: string, says: string]

/** Whether an offer makes sense as a whole; each field's own form is checked at the door. */
export const checkDraft = ({ conditions, benefit, needsCoupon }: OfferDraft): Result<null, OfferRefusal> => {
  const { startsAt, endsAt, segment, customerIds } = conditions
  const checks: readonly Check[] = [
    [startsAt !== null && endsAt !== null && endsAt <= startsAt, "endsAt", "has to be after the start"],
    [
      segment === "first-order" && !needsCoupon,
      "segment",
      "first orders need a coupon: only its limit per person holds when one shopper orders twice at once",
    ],
    [
      customerIds.length > 0 && !needsCoupon,
      "customerIds",
      "offers for some customers only need a coupon, so that the others' quotes don't carry them",
    ],
    [
      benefit.kind === "percent" && benefit.percent === 100 && !needsCoupon,
      "percent",
      "a gift to everybody needs a coupon, whose cap ends it",
    ],
  ]
  const broken = checks.find(([isBroken]) => isBroken)
  return broken ? err({ code: "OFFER_INVALID", field: broken[1], says: broken[2] }) : ok(null)
}
