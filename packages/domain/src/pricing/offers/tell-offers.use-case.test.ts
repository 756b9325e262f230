import { expect, it } from "vitest"
import { conditionsOf, couponOf, offerOf, quotePorts } from "../testing/index.ts"
import type { OfferConditions } from "./offer.model.ts"
import { makeTellOffers } from "./tell-offers.use-case.ts"

const found = (code: string, conditions: Partial<OfferConditions> = {}) => ({
  coupon: couponOf({ id: code, code, offerId: code }),
  offer: offerOf({ id: code, name: code, needsCoupon: true, conditions: conditionsOf(conditions) }),
  uses: 0,
})

it("tells what counts by itself and what a public code brings, with its conditions", async () => {
  const automatic = [offerOf({ id: "a", name: "Two for one" }), offerOf({ id: "p", state: "paused" })]
  const endsAt = new Date("2026-12-01T00:00:00Z")
  const coupons = [found("TEN", { minimumMinor: 49_900, segment: "first-order", endsAt })]
  const tell = makeTellOffers(quotePorts({ automatic, coupons }))
  expect(await tell(["clothes", "shirts"])).toEqual([
    { name: "Two for one", code: null, minimumMinor: 0, segment: "everyone", endsAt: null },
    { name: "TEN", code: "TEN", minimumMinor: 49_900, segment: "first-order", endsAt },
  ])
})

it("tells nothing that is for other goods, for few, for one region, not yet or over", async () => {
  const now = new Date("2026-11-22T06:00:00Z")
  const coupons = [
    found("OTHER", { categories: ["shoes"] }),
    found("ONE", { customerIds: ["c1"] }),
    found("SOUTH", { regions: ["south"] }),
    found("SOON", { startsAt: new Date("2026-11-23T00:00:00Z") }),
    found("OVER", { endsAt: now }),
    found("MINE", { categories: ["shirts"], segment: "signed-in" }),
  ]
  const hidden = { ...found("HIDDEN"), coupon: couponOf({ code: "HIDDEN", listed: false }) }
  const tell = makeTellOffers(quotePorts({ coupons: [...coupons, hidden], now }))
  expect((await tell(["clothes", "shirts"])).map(({ code }) => code)).toEqual(["MINE"])
})
