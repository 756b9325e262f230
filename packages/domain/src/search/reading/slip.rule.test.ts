import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isSlip, isSlipOfThing, slipsBetween } from "./slip.rule.ts"

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 })

describe("slips between two words", () => {
  it.each([
    ["kettle", "kettle", 0],
    ["ketle", "kettle", 1],
    ["kettel", "kettle", 1],
    ["kattle", "kettle", 1],
    ["kettlee", "kettle", 1],
    ["marble", "marine", 2],
    ["", "ab", 2],
  ])("%j and %j are %i apart", (one, other, apart) => {
    expect(slipsBetween(one, other)).toBe(apart)
  })

  it("is the same both ways, and none only between equals", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slipsBetween(one, other)).toBe(slipsBetween(other, one))
        expect(slipsBetween(one, other) === 0).toBe(one === other)
        expect(slipsBetween(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
      }),
    )
  })

  it("grows by one at most with each letter", () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom("a", "b", "c"), (one, other, letter) => {
        expect(Math.abs(slipsBetween(one + letter, other) - slipsBetween(one, other))).toBeLessThanOrEqual(1)
      }),
    )
  })
})

it.each([
  ["presure", "pressure", true],
  ["moblie", "mobile", true],
  ["refridgeratr", "refrigerator", true],
  ["marble", "marine", false],
  ["camper", "camera", false],
  ["owl", "oil", false],
  ["teal", "teak", false],
  ["salt", "silt", true],
])("may %j be %j with slips: %s", (given, meant, is) => {
  expect(isSlip(given, meant)).toBe(is)
})

it.each([
  ["bedsheat", "bedsheet", true],
  ["wardorbe", "wardrobe", true],
  ["matress", "mattress", true],
  ["wardrob", "wardrobe", false],
  ["wardobe", "wardrobe", true],
  ["platter", "planter", false],
  ["dresser", "dresses", false],
  ["tiles", "tides", false],
  ["refridgeratr", "refrigerator", false],
  ["chest", "chess", false],
])("may the thing %j be %j: %s", (given, meant, is) => {
  expect(isSlipOfThing(given, meant)).toBe(is)
})
