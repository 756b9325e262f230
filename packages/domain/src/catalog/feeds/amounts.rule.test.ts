import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { parseCounts, parseDecimal, parseGrams, parsePaise, parseWhole } from "./amounts.rule.ts"

describe("amounts", () => {
  it.each([
    ["1299", 129900],
    ["₹1,299.00", 129900],
    ["INR 1,29,999", 12999900],
    ["1299.5 INR", 129950],
    ["Rs. 12.05", 1205],
  ])("%s is %i paise", (text, paise) => expect(parsePaise(text)).toBe(paise))

  it.each(["", "-1", "1e9", "0x10", "12.345", "1,2", "USD 12", "12 EUR", "NaN", "9999999999999"])(
    "%s is no amount",
    (text) => expect(parsePaise(text)).toBeNull(),
  )

  test.prop([fc.nat({ max: 9_999_999_999 })])("every amount survives writing and reading", (minor) => {
    const text = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, "0")}`
    expect(parsePaise(text)).toBe(minor <= 100_000_000_00 ? minor : null)
  })

  it("reads weights", () => {
    expect([parseGrams("500"), parseGrams("1.2 kg"), parseGrams("0.2g"), parseGrams("ten")]).toEqual([
      500,
      1200,
      1,
      null,
    ])
  })

  it("reads counts per warehouse", () => {
    expect(parseCounts("WH-BLR=10| WH-MAA=0")).toEqual([
      { warehouseId: "WH-BLR", count: 10 },
      { warehouseId: "WH-MAA", count: 0 },
    ])
    expect([parseCounts("WH-BLR=1|WH-BLR=2"), parseCounts("WH-BLR=-1"), parseCounts("10")]).toEqual([
      null,
      null,
      null,
    ])
  })

  test.prop([fc.string()])("hostile text is answered with null or a sane number", (text) => {
    for (const parse of [parsePaise, parseGrams, parseDecimal, parseWhole]) {
      const value = parse(text)
      expect(value === null || Number.isFinite(value)).toBe(true)
    }
    parseCounts(text)
  })
})
