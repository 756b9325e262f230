import { describe, expect, it } from "vitest"
import { formatMinor, percentOff } from "./price.tsx"

describe("formatMinor", () => {
  it("groups as India does and leaves out empty paise", () => {
    expect(formatMinor(12_345_600)).toBe("₹1,23,456")
  })
  it("shows paise when there are some", () => {
    expect(formatMinor(9_950)).toBe("₹99.50")
  })
})

describe("percentOff", () => {
  it("rounds down", () => {
    expect(percentOff(66_700, 100_000)).toBe(33)
  })
  it("is nothing when the price is not below", () => {
    expect(percentOff(100, 100)).toBe(0)
    expect(percentOff(120, 100)).toBe(0)
  })
})
