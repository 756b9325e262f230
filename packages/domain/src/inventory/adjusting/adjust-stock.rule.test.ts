import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { err, ok } from "../../shared/index.ts"
import { sellable } from "../availability/sellable.rule.ts"
import { adjustStock } from "./adjust-stock.rule.ts"

const level = { onHand: 10, reserved: 3, allocated: 2, shortfall: 0 }

describe("adjustStock", () => {
  it("adds what was found, filling a shortfall first", () => {
    expect(adjustStock(level, 4)).toEqual(ok({ onHand: 4, shortfall: 0 }))
    expect(adjustStock({ ...level, shortfall: 3 }, 4)).toEqual(ok({ onHand: 1, shortfall: -3 }))
    expect(adjustStock({ ...level, shortfall: 9 }, 4)).toEqual(ok({ onHand: 0, shortfall: -4 }))
  })

  it("takes off what nobody was promised, and says how much that is", () => {
    expect(adjustStock(level, -5)).toEqual(ok({ onHand: -5, shortfall: 0 }))
    expect(adjustStock(level, -6)).toEqual(err({ code: "STOCK_PROMISED", most: 5, promised: 5 }))
  })

  const counters = fc
    .record({ free: fc.nat(50), reserved: fc.nat(20), allocated: fc.nat(20), shortfall: fc.nat(20) })
    .map(({ free, ...rest }) => ({ ...rest, onHand: free + rest.reserved + rest.allocated }))

  test.prop([counters, fc.integer({ min: -80, max: 80 })])(
    "keeps every promise and accounts for every unit",
    (before, change) => {
      const adjusted = adjustStock(before, change)
      if (!adjusted.ok) {
        expect(-change).toBeGreaterThan(sellable(before))
        return
      }
      const { onHand, shortfall } = adjusted.value
      const after = { ...before, onHand: before.onHand + onHand, shortfall: before.shortfall + shortfall }
      expect(onHand - shortfall).toBe(change)
      expect(after.shortfall).toBeGreaterThanOrEqual(0)
      expect(after.onHand).toBeGreaterThanOrEqual(after.reserved + after.allocated)
    },
  )
})
