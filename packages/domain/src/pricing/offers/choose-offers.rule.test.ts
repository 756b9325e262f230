import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { conditionsOf, couponOf, offerFacts, offerLine, offerOf } from "../testing/index.ts"
import { chooseOffers } from "./choose-offers.rule.ts"
import type { CouponOffer, Offer } from "./offer.model.ts"

const facts = offerFacts({ lines: [offerLine("kettle", 1, 100_000, "kitchen")], deliveryMinor: 4_900 })
const percent = (id: string, percentOff: number, given: Partial<Offer> = {}) =>
  offerOf({ id, name: id, benefit: { kind: "percent", percent: percentOff, capMinor: null }, ...given })
const withCoupon = (offer: Offer): CouponOffer => ({
  offer: { ...offer, needsCoupon: true },
  coupon: couponOf({ offerId: offer.id }),
})
const saved = (automatic: Offer[], coupon: CouponOffer | null = null, given = facts) =>
  chooseOffers(automatic, coupon, given).adjustments.map(({ name, savedMinor }) => [name, savedMinor])

describe("chooseOffers", () => {
  it("combines by priority, each on what the former left", () => {
    expect(saved([percent("b", 10), percent("a", 50, { priority: 5 })])).toEqual([
      ["a", 50_000],
      ["b", 5_000],
    ])
  })

  it("lets an exclusive offer stand alone when it saves more, or leaves it out", () => {
    const [small, alone] = [percent("small", 10), percent("alone", 30, { exclusive: true })]
    expect(saved([small, alone])).toEqual([["alone", 30_000]])
    expect(saved([percent("big", 40), alone])).toEqual([["big", 40_000]])
  })

  it("says which better offer a coupon doesn't combine with", () => {
    const answer = chooseOffers(
      [percent("big", 40)],
      withCoupon(percent("mine", 30, { exclusive: true })),
      facts,
    )
    expect(answer.coupon).toMatchObject({ ok: false, problem: { reason: "BETTER_OFFER", offerName: "big" } })
    expect(answer.adjustments).toHaveLength(1)
  })

  it("stacks a coupon that may, and tells what it saved", () => {
    const { coupon, adjustments } = chooseOffers([percent("big", 40)], withCoupon(percent("mine", 10)), facts)
    expect(coupon).toEqual({ ok: true, code: "SAVE10", name: "mine", savedMinor: 6_000 })
    expect(adjustments.map(({ couponCode }) => couponCode)).toEqual([null, "SAVE10"])
  })

  it("doesn't spend a coupon that saves nothing", () => {
    const delivery = offerOf({ id: "free", benefit: { kind: "free-delivery" } })
    const free = chooseOffers([], withCoupon(delivery), { ...facts, deliveryMinor: 0 })
    expect(free.coupon).toMatchObject({ ok: false, problem: { reason: "NOTHING_TO_SAVE" } })
    expect(free.adjustments).toEqual([])
    const equal = chooseOffers(
      [percent("same", 30, { exclusive: true })],
      withCoupon(percent("mine", 30, { exclusive: true })),
      facts,
    )
    expect(equal.coupon?.ok).toBe(false)
  })

  it("gives delivery with a coupon", () => {
    const answer = chooseOffers([], withCoupon(offerOf({ benefit: { kind: "free-delivery" } })), facts)
    expect(answer).toMatchObject({ deliveryDiscountMinor: 4_900, lineDiscounts: [0], coupon: { ok: true } })
    expect(answer.adjustments[0]?.on).toBe("delivery")
  })

  it("leaves out what isn't eligible, and offers that need a coupon which nobody gave", () => {
    const far = percent("far", 50, { conditions: conditionsOf({ regions: ["north"] }) })
    expect(saved([far, percent("secret", 90, { needsCoupon: true })])).toEqual([])
    expect(chooseOffers([], withCoupon(far), facts).coupon).toMatchObject({ problem: { reason: "REGION" } })
  })

  const offers = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      percent: fc.integer({ min: 1, max: 100 }),
      priority: fc.integer({ min: 0, max: 3 }),
      exclusive: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  )
  test.prop([offers, fc.array(fc.nat({ max: 500_000 }), { minLength: 1, maxLength: 8 })])(
    "adds up, never below zero, whatever the order offers come in",
    (given, prices) => {
      const lines = prices.map((price, index) => offerLine(`s${index}`, 1 + (index % 3), price))
      const made = given.map(({ id, percent: off, priority, exclusive }) =>
        percent(id, off, { priority, exclusive }),
      )
      const asked = { ...facts, lines }
      const answer = chooseOffers(made, null, asked)
      const total = answer.lineDiscounts.reduce((sum, one) => sum + one, answer.deliveryDiscountMinor)
      expect(answer.adjustments.reduce((sum, { savedMinor }) => sum + savedMinor, 0)).toBe(total)
      answer.lineDiscounts.forEach((discount, index) => {
        const line = lines[index]
        expect(discount).toBeLessThanOrEqual(line ? line.quantity * line.unitPriceMinor : 0)
      })
      expect(chooseOffers([...made].reverse(), null, asked)).toEqual(answer)
      const alone = answer.adjustments.filter((one) => made.find(({ id }) => id === one.offerId)?.exclusive)
      if (alone.length > 0) expect(answer.adjustments).toHaveLength(1)
    },
  )
})
