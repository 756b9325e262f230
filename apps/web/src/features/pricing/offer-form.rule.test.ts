import type { OfferRow } from "@haat/domain/pricing"
import { describe, expect, it } from "vitest"
import { draftOf, emptyOffer, formOf } from "./offer-form.rule.ts"

const row: OfferRow = {
  id: "o1",
  version: 3,
  state: "active",
  name: "Ten off",
  needsCoupon: true,
  benefit: { kind: "percent", percent: 10, capMinor: 15_000 },
  conditions: {
    minimumMinor: 50_050,
    categories: ["books", "toys"],
    segment: "first-order",
    customerIds: [],
    regions: ["south"],
    startsAt: new Date("2026-11-01T10:00:00Z"),
    endsAt: null,
  },
  priority: 2,
  exclusive: true,
  coupons: 1,
  uses: 0,
  savedMinor: 0,
}

describe("the offer form", () => {
  it.each([
    row.benefit,
    { kind: "percent", percent: 5, capMinor: null } as const,
    { kind: "amount", amountMinor: 12_345 } as const,
    { kind: "free-delivery" } as const,
    { kind: "buy-get", buy: 2, get: 1, percentOff: 50 } as const,
  ])("says again what it was filled with: %j", (benefit) => {
    const { id: _id, version: _version, state: _state, coupons: _coupons, uses: _uses, ...rest } = row
    const { savedMinor: _saved, ...draft } = { ...rest, benefit }
    expect(draftOf(formOf({ ...row, benefit }))).toEqual({ draft })
  })

  it("names what is wrong", () => {
    expect(draftOf(emptyOffer)).toMatchObject({ problem: expect.stringContaining("name") })
    expect(draftOf({ ...emptyOffer, name: "Offer", percent: "101" })).toHaveProperty("problem")
    expect(draftOf({ ...emptyOffer, name: "Offer", minimum: "x" })).toHaveProperty("problem")
  })
})
