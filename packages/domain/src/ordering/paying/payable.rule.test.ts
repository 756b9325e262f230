import { expect, it } from "vitest"
import { payableOf } from "./payable.rule.ts"

it("is the total without what own accounts pay", () => {
  expect(payableOf({ totalMinor: 24_900, tenderedMinor: 4_900 })).toBe(20_000)
  expect(payableOf({ totalMinor: 24_900, tenderedMinor: 24_900 })).toBe(0)
})
