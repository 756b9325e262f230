import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { isIn, rangeLabel, rangesOf, readRange, writeRange } from "./number-ranges.rule.ts"

it("reads and writes ranges, open at either end", () => {
  expect(readRange("250..500")).toEqual({ from: 250, to: 500 })
  expect(readRange("..2.5")).toEqual({ from: null, to: 2.5 })
  expect([readRange(".."), readRange("1..x"), readRange("500"), readRange("1e9..2")]).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(writeRange({ from: 5, to: null })).toBe("5..")
  expect([isIn(5, { from: 5, to: 9 }), isIn(9, { from: 5, to: 9 })]).toEqual([true, false])
})

it("says a range as people do", () => {
  expect(rangeLabel({ from: null, to: 250 }, "ml")).toBe("Under 250 ml")
  expect(rangeLabel({ from: 250, to: 500 }, "ml")).toBe("250 to 500 ml")
  expect(rangeLabel({ from: 500, to: null }, undefined)).toBe("500 and over")
})

const anyCounted = fc
  .uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 9, maxLength: 60 })
  .map((values) => values.map((value, at) => ({ value: String(value), count: 1 + (at % 7) })))

test.prop([anyCounted])("offers ranges that hold every product once", (counted) => {
  const ranges = rangesOf(counted, [])
  const whole = counted.reduce((sum, { count }) => sum + count, 0)
  expect(ranges.length).toBeLessThanOrEqual(5)
  if (ranges.length > 0) expect(ranges.reduce((sum, { count }) => sum + count, 0)).toBe(whole)
})

test.prop([anyCounted])("keeps what was chosen, counted truly", (counted) => {
  const [mine] = rangesOf(counted, ["100..200"]).filter(({ value }) => value === "100..200")
  const held = counted.filter(({ value }) => Number(value) >= 100 && Number(value) < 200)
  expect(mine?.count).toBe(held.reduce((sum, { count }) => sum + count, 0))
})
