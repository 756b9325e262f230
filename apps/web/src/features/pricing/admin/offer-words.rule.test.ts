import type { Offer } from "@haat/domain/pricing"
import { expect, it } from "vitest"
import { phaseOf, sayBenefit, sayConditions } from "./offer-words.rule.ts"

const money = (minor: number) => `₹${minor / 100}`
const day = (at: Date) => at.toISOString().slice(0, 10)
const none: Offer["conditions"] = {
  minimumMinor: 0,
  categories: [],
  segment: "everyone",
  customerIds: [],
  regions: [],
  startsAt: null,
  endsAt: null,
}

it("says what an offer gives", () => {
  const said = (benefit: Offer["benefit"]) => sayBenefit({ benefit }, money)
  expect(said({ kind: "percent", percent: 10, capMinor: 15_000 })).toBe("10% off, up to ₹150")
  expect(said({ kind: "percent", percent: 10, capMinor: null })).toBe("10% off")
  expect(said({ kind: "amount", amountMinor: 10_000 })).toBe("₹100 off")
  expect(said({ kind: "free-delivery" })).toBe("Free delivery")
  expect(said({ kind: "buy-get", buy: 2, get: 1, percentOff: 100 })).toBe("Buy 2, get 1 free")
  expect(said({ kind: "buy-get", buy: 2, get: 1, percentOff: 50 })).toBe("Buy 2, get 1 50% off")
})

it("says for whom and when", () => {
  expect(sayConditions({ conditions: none }, { money, day })).toBe("always, for everybody")
  const conditions = {
    ...none,
    minimumMinor: 50_000,
    regions: ["south"],
    segment: "first-order" as const,
    endsAt: new Date("2026-12-01"),
  }
  expect(sayConditions({ conditions }, { money, day })).toBe(
    "from ₹500 · first orders · south · until 2026-12-01",
  )
})

it("says whether it works now", () => {
  const now = new Date("2026-11-22")
  const phase = (given: Partial<Offer["conditions"]>, state: Offer["state"] = "active") =>
    phaseOf({ state, conditions: { ...none, ...given } }, now).label
  expect(phase({})).toBe("Running")
  expect(phase({}, "paused")).toBe("Paused")
  expect(phase({ endsAt: now })).toBe("Over")
  expect(phase({ startsAt: new Date("2026-11-23") })).toBe("Planned")
})
