import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { containedTax } from "./contained-tax.rule.ts"

describe("containedTax", () => {
  it.each([
    [11_800, 18, 1_800],
    [10_500, 5, 500],
    [100, 18, 15],
    [1, 18, 0],
    [99_900, 0, 0],
    [10_025, 0.25, 25],
  ])("of %i paise at %d %% is %i", (amount, rate, tax) => {
    expect(containedTax(amount, rate)).toBe(tax)
  })

  test.prop([fc.nat({ max: 2 ** 48 }), fc.constantFrom(0, 0.25, 3, 5, 12, 18, 28, 40)])(
    "is the nearest paisa and less than the price",
    (amount, rate) => {
      const tax = containedTax(amount, rate)
      expect(tax).toBeGreaterThanOrEqual(0)
      expect(tax).toBeLessThanOrEqual(amount)
      expect(Math.abs(tax - (amount * rate) / (100 + rate))).toBeLessThanOrEqual(0.51)
    },
  )
})
