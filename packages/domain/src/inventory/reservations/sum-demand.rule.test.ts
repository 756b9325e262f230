import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { sumDemand } from "./sum-demand.rule.ts"

describe("sumDemand", () => {
  it("adds two lines of one SKU and sorts by SKU", () => {
    const lines = [
      { sku: "b", quantity: 1 },
      { sku: "a", quantity: 2 },
      { sku: "b", quantity: 3 },
    ]
    expect(sumDemand(lines)).toEqual([
      { sku: "a", quantity: 2 },
      { sku: "b", quantity: 4 },
    ])
  })

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53])("refuses the quantity %s", (quantity) => {
    expect(() => sumDemand([{ sku: "a", quantity }])).toThrow(RangeError)
  })

  const line = fc.record({
    sku: fc.constantFrom("a", "b", "c", "d"),
    quantity: fc.integer({ min: 1, max: 10 }),
  })
  test.prop([fc.array(line)])("loses no unit and names each SKU once", (lines) => {
    const demand = sumDemand(lines)
    const total = (of: readonly { quantity: number }[]) => of.reduce((sum, { quantity }) => sum + quantity, 0)
    expect(total(demand)).toBe(total(lines))
    expect(new Set(demand.map(({ sku }) => sku)).size).toBe(demand.length)
  })
})
