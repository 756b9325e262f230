import { describe, expect, it } from "vitest"
import { crossing, sellable } from "./sellable.rule.ts"

describe("sellable", () => {
  it("takes off everything that is promised or missing", () => {
    expect(sellable({ onHand: 10, reserved: 2, allocated: 3, shortfall: 1 })).toBe(4)
  })
  it("never answers less than nothing", () => {
    expect(sellable({ onHand: 5, reserved: 3, allocated: 2, shortfall: 4 })).toBe(0)
  })
})

describe("crossing", () => {
  it.each([
    [1, 0, "out"],
    [0, 1, "in"],
    [3, 1, null],
    [0, 0, null],
    [1, 5, null],
  ] as const)("from %i to %i is %s", (before, after, expected) => {
    expect(crossing(before, after)).toBe(expected)
  })
})
