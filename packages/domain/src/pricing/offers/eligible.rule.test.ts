import { describe, expect, it } from "vitest"
import { ok } from "../../shared/index.ts"
import { conditionsOf, offerFacts, offerOf } from "../testing/index.ts"
import { eligibleLines, isEligible, listPrice } from "./eligible.rule.ts"
import type { OfferConditions, OfferFacts } from "./offer.model.ts"

const facts = offerFacts()
const asked = (conditions: Partial<OfferConditions>, given: Partial<OfferFacts> = {}) => {
  const answer = isEligible(offerOf({ conditions: conditionsOf(conditions) }), { ...facts, ...given })
  return answer.ok ? "ok" : answer.error.reason
}

describe("isEligible", () => {
  it("admits all where nothing is demanded", () => {
    expect(isEligible(offerOf(), facts)).toEqual(ok(null))
  })

  it("goes by the clock it is given: from the first instant until before the end", () => {
    const [startsAt, endsAt] = [new Date("2026-11-22T06:00:00Z"), new Date("2026-11-22T06:00:01Z")]
    expect(asked({ startsAt, endsAt })).toBe("ok")
    expect(asked({ startsAt, endsAt }, { now: new Date(startsAt.getTime() - 1) })).toBe("NOT_VALID")
    expect(asked({ startsAt, endsAt }, { now: endsAt })).toBe("EXPIRED")
  })

  it("demands a region, and an unknown one isn't it", () => {
    expect(asked({ regions: ["south", "west"] })).toBe("ok")
    expect(asked({ regions: ["north"] })).toBe("REGION")
    expect(asked({ regions: ["south"] }, { region: null })).toBe("REGION")
  })

  it("tells strangers nothing of an offer meant for others", () => {
    const shopper = { customerId: "c1", regular: true }
    expect(asked({ customerIds: ["c1"] }, { shopper })).toBe("ok")
    expect(asked({ customerIds: ["c2"] }, { shopper })).toBe("NOT_VALID")
    expect(asked({ customerIds: ["c1"] })).toBe("NOT_VALID")
  })

  it("knows segments", () => {
    const shopper = { customerId: "c1", regular: true }
    expect(asked({ segment: "signed-in" })).toBe("SIGN_IN")
    expect(asked({ segment: "signed-in" }, { shopper })).toBe("ok")
    expect(asked({ segment: "first-order" }, { shopper })).toBe("FIRST_ORDER_ONLY")
    expect(asked({ segment: "first-order" })).toBe("ok")
  })

  it("counts the minimum over eligible lines only and tells what is missing", () => {
    expect(asked({ minimumMinor: 120_000 })).toBe("ok")
    expect(asked({ categories: ["books"] })).toBe("NOTHING_ELIGIBLE")
    const offer = offerOf({ conditions: conditionsOf({ categories: ["clothes"], minimumMinor: 20_001 }) })
    expect(isEligible(offer, facts)).toEqual({
      ok: false,
      error: { reason: "MINIMUM", missingMinor: 1, minimumMinor: 20_001 },
    })
  })

  it("refuses a paused one", () => {
    expect(isEligible(offerOf({ state: "paused" }), facts).ok).toBe(false)
  })
})

it("finds lines by any category of their path", () => {
  const offer = offerOf({ conditions: conditionsOf({ categories: ["shirts", "electronics"] }) })
  expect(eligibleLines(offer, facts.lines)).toEqual([0, 1])
  expect(listPrice(facts.lines, [0, 1])).toBe(120_000)
})
