import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { countDifference } from "./count-difference.rule.ts"

const level = { onHand: 10, reserved: 3, allocated: 4, shortfall: 0 }

describe("countDifference", () => {
  it("books arrivals and losses as differences to the last count", () => {
    expect(countDifference(level, 10, 15)).toEqual({ onHand: 5, shortfall: 0 })
    expect(countDifference(level, 10, 8)).toEqual({ onHand: -2, shortfall: 0 })
    expect(countDifference(level, 10, 10)).toEqual({ onHand: 0, shortfall: 0 })
  })

  it("keeps what is promised on the books and remembers what is missing", () => {
    expect(countDifference(level, 10, 2)).toEqual({ onHand: -3, shortfall: 5 })
  })

  it("fills a shortfall before anything is for sale again", () => {
    expect(countDifference({ ...level, shortfall: 5 }, 2, 10)).toEqual({ onHand: 3, shortfall: -5 })
  })

  const counts = fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 20 })
  test.prop([counts, fc.nat({ max: 20 })])(
    "follows any series of counts to the last one",
    (series, promised) => {
      let now = { onHand: promised, reserved: promised, allocated: 0, shortfall: 0 }
      let last = promised
      for (const counted of series) {
        const change = countDifference(now, last, counted)
        now = { ...now, onHand: now.onHand + change.onHand, shortfall: now.shortfall + change.shortfall }
        last = counted
        expect(now.onHand).toBeGreaterThanOrEqual(now.reserved + now.allocated)
        expect(now.shortfall).toBeGreaterThanOrEqual(0)
        expect(now.onHand - now.shortfall).toBe(counted)
      }
    },
  )
})
