import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { allocate, isMinor } from "./money.ts"

const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 30 })
const amount = fc.nat({ max: 2 ** 50 })

describe("allocate", () => {
  it("gives the odd paise to the largest remainder, ties to the earlier part", () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(10, [0, 0])).toEqual([5, 5])
    expect(allocate(7, [])).toEqual([])
  })

  test.prop([amount, weights])("parts add up to the total and none is negative", (total, shares) => {
    const parts = allocate(total, shares)
    expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
    expect(parts.every(isMinor)).toBe(true)
  })

  test.prop([amount, weights])("no part strays a whole unit from its exact share", (total, shares) => {
    const sum = shares.reduce((a, b) => a + b, 0)
    fc.pre(sum > 0)
    allocate(total, shares).forEach((part, index) => {
      const gap = BigInt(part) * BigInt(sum) - BigInt(total) * BigInt(shares[index] ?? 0)
      expect(gap < BigInt(sum) && gap > -BigInt(sum)).toBe(true)
    })
  })
})
