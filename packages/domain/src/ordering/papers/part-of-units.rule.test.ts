import { fc, test } from "@fast-check/vitest"
import { expect } from "vitest"
import { partOfUnits } from "./part-of-units.rule.ts"

const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 })

test.prop([fc.nat(9_999_999_999), counts])(
  "parts of all units are the amount, and each its share",
  (minor, given) => {
    const of = given.reduce((sum, count) => sum + count, 0)
    fc.pre(of > 0)
    let first = 0
    let sum = 0
    for (const count of given) {
      const part = partOfUnits(minor, { first, end: first + count, of })
      expect(Math.abs(part - (minor * count) / of)).toBeLessThan(1)
      first += count
      sum += part
    }
    expect(sum).toBe(minor)
  },
)
