import { describe, expect, it } from "vitest"
import { pincodeProblem, typedPincode } from "./pincode.rule.ts"

describe("typedPincode", () => {
  it("keeps six digits", () => {
    expect(typedPincode(" 560 001-99")).toBe("560001")
  })
})

describe("pincodeProblem", () => {
  it.each(["", "  "])("asks for one when %j was given", (text) => {
    expect(pincodeProblem(text)).toMatch(/Enter/)
  })
  it.each(["5600", "5600011", "56a001"])("says what %s lacks", (text) => {
    expect(pincodeProblem(text)).toMatch(/6 digits/)
  })
  it("knows that none begins with 0", () => {
    expect(pincodeProblem("060001")).toMatch(/begin with 0/)
  })
  it("has nothing against a good one", () => {
    expect(pincodeProblem("110001")).toBeNull()
  })
})
