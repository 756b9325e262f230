import { describe, expect, it } from "vitest"
import { linesOf, refusalInWords, shelvesOf } from "./units-form.rule.ts"

describe("linesOf", () => {
  it("reads lines typed or pasted from a sheet", () => {
    expect(linesOf("ABC-1 5\n\nDEF/2,\t12\nTWO WORDS 3")).toEqual({
      lines: [
        { sku: "ABC-1", quantity: 5 },
        { sku: "DEF/2", quantity: 12 },
        { sku: "TWO WORDS", quantity: 3 },
      ],
      problem: null,
    })
  })
  it.each([
    ["", /at least one line/],
    ["ABC-1", /Line 1/],
    ["ABC-1 5\nDEF 0", /Line 2/],
    ["ABC-1 -2", /Line 1/],
  ])("says what is wrong with %j", (text, problem) => {
    expect(linesOf(text)).toMatchObject({ lines: [], problem: expect.stringMatching(problem) })
  })
})

describe("shelvesOf", () => {
  it("reads a SKU, its bin and its units", () => {
    expect(shelvesOf("ABC-1 a-04 5\nTWO WORDS,B-1,2")).toEqual({
      lines: [
        { sku: "ABC-1", bin: "A-04", quantity: 5 },
        { sku: "TWO WORDS", bin: "B-1", quantity: 2 },
      ],
      problem: null,
    })
  })
  it.each([
    ["", /at least one line, e.g. ABC-1 A-04 5/],
    ["ABC-1 A-04 5\nABC-1 5", /Line 2/],
    ["ABC-1 A_04! 5", /Line 1/],
  ])("says what is wrong with %j", (text, problem) => {
    expect(shelvesOf(text)).toMatchObject({ lines: [], problem: expect.stringMatching(problem) })
  })
})

describe("refusalInWords", () => {
  it("names the rows nobody sells and the remedy", () => {
    const rows = [2, 4, 5, 9].map((row) => ({ row, sku: `NO-${row}` }))
    const said = refusalInWords({ code: "UNKNOWN_SKUS", rows })
    expect(said).toMatch(/row 2: NO-2, row 4: NO-4, row 5: NO-5 and 1 more/)
    expect(said).toMatch(/feed/)
  })

  it("names a warehouse that isn't there, and what to do about goods that stay or aren't picked", () => {
    expect(refusalInWords({ code: "UNKNOWN_WAREHOUSE", warehouseId: "WH-XXX" })).toMatch(/WH-XXX.*Choose/)
    expect(refusalInWords({ code: "SAME_WAREHOUSE", warehouseId: "WH-BLR" })).toMatch(/another warehouse/)
    expect(refusalInWords({ code: "NOT_PICKED" })).toMatch(/Pick its goods first/)
  })

  it("says how many there are, and always something", () => {
    const refusal = { code: "TOO_MANY_UNITS", sku: "A", most: 3, of: "unlocated" }
    expect(refusalInWords(refusal)).toBe("A: no more than 3 are unlocated.")
    for (const code of ["DOCUMENT_CLOSED", "SHIPMENT_CLOSED", "TRACKING_TAKEN", "DOCUMENT_NOT_FOUND", "ELSE"])
      expect(refusalInWords({ code }).length).toBeGreaterThan(20)
  })
})
