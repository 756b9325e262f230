import { describe, expect, it } from "vitest"
import { linesOf, refusalInWords } from "./units-form.rule.ts"

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

describe("refusalInWords", () => {
  it("says how many there are, and always something", () => {
    const refusal = { code: "TOO_MANY_UNITS", sku: "A", most: 3, of: "unlocated" }
    expect(refusalInWords(refusal)).toBe("A: no more than 3 are unlocated.")
    for (const code of ["DOCUMENT_CLOSED", "SHIPMENT_CLOSED", "TRACKING_TAKEN", "DOCUMENT_NOT_FOUND", "ELSE"])
      expect(refusalInWords({ code }).length).toBeGreaterThan(20)
  })
})
