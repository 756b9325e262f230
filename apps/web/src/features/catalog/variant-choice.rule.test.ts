import type { Variant } from "@haat/domain/catalog"
import { describe, expect, it } from "vitest"
import { chosenVariant, optionGroups, optionText } from "./variant-choice.rule.ts"

const variant = (color: string, size: string): Variant => ({
  sku: `${color}-${size}`,
  options: { color, size },
  offer: { supplierId: "SUP-01", priceMinor: 100, mrpMinor: 100, currency: "INR" },
  weightGrams: 100,
  gstRatePercent: 5,
  hsn: null,
})
const redM = variant("red", "M")
const redL = variant("red", "L")
const blueM = variant("blue", "M")
const variants = [redM, redL, blueM]

const optionOf = (chosen: Variant, option: string, value: string) =>
  optionGroups(variants, chosen)
    .find(({ name }) => name === option)
    ?.values.find((entry) => entry.value === value)

describe("chosenVariant", () => {
  it("is the one the address names, else the first", () => {
    expect(chosenVariant({ variants }, "blue-M")).toBe(blueM)
    expect(chosenVariant({ variants }, "gone")).toBe(redM)
    expect(chosenVariant({ variants: [] }, null)).toBeUndefined()
  })
})

describe("optionGroups", () => {
  it("keeps the other choices", () => {
    expect(optionOf(redM, "size", "L")).toMatchObject({ sku: "red-L", reason: null, chosen: false })
    expect(optionOf(redM, "size", "M")).toMatchObject({ sku: "red-M", chosen: true })
  })
  it("closes what isn't made with them, and says so", () => {
    expect(optionOf(blueM, "size", "L")).toMatchObject({ sku: null, reason: "Size L isn’t made in blue" })
  })
  it("lets the first option lead on even when the rest must change", () => {
    expect(optionOf(redL, "color", "blue")).toMatchObject({ sku: "blue-M", reason: null })
  })
})

it("says options in one line", () => {
  expect(optionText(redL.options)).toBe("red, L")
})
