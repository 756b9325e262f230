import { expect, it } from "vitest"
import { hasClaims, payableOf } from "./payable.rule.ts"

it("is the total without what own accounts pay", () => {
  expect(payableOf({ totalMinor: 24_900, tenderedMinor: 4_900 })).toBe(20_000)
  expect(payableOf({ totalMinor: 24_900, tenderedMinor: 24_900 })).toBe(0)
})

it("claims something when own accounts pay or a coupon saves, not when an offer for all does", () => {
  const saved = (couponCode: string | null) => ({
    adjustments: [{ name: "Ten off", couponCode, on: "items" as const, savedMinor: 1_000 }],
    tenders: [],
  })
  expect(hasClaims({ tenderedMinor: 4_900, priceNotes: { adjustments: [], tenders: [] } })).toBe(true)
  expect(hasClaims({ tenderedMinor: 0, priceNotes: saved("HAAT10") })).toBe(true)
  expect(hasClaims({ tenderedMinor: 0, priceNotes: saved(null) })).toBe(false)
  expect(hasClaims({ tenderedMinor: 0, priceNotes: { adjustments: [], tenders: [] } })).toBe(false)
})
