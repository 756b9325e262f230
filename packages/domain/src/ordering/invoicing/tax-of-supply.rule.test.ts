import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { gstStateOf } from "../../shared/index.ts"
import { sellerTax } from "../testing/index.ts"
import { identityOf, levyOf, type PricedPart, supplyKindOf, taxedLines } from "./tax-of-supply.rule.ts"

const [karnataka, goa] = [gstStateOf("Karnataka"), gstStateOf("Goa")]
const [ofKarnataka = "", ofGoa = ""] = sellerTax.gstins

const partOf = (totalMinor: number, taxMinor: number): PricedPart => ({
  ...{ lineNo: 1, title: "Kettle", sku: "kettle", hsn: null, quantity: 1, unitPriceMinor: totalMinor },
  ...{ discountMinor: 0, taxableMinor: totalMinor - taxMinor, ratePercent: 18, totalMinor, taxMinor },
})

describe("who bills", () => {
  it("is the registration of the state the goods leave, else the principal one, else nobody registered", () => {
    expect(identityOf(sellerTax, { state: "goa" }).gstin).toBe(ofGoa)
    expect(identityOf(sellerTax, { state: "Kerala" }).gstin).toBe(ofKarnataka)
    expect(identityOf(sellerTax, { state: "" }).gstin).toBe(ofKarnataka)
    expect(identityOf({ ...sellerTax, gstins: [] }, { state: "Goa" }).gstin).toBeNull()
  })

  it("decides with the place of supply which tax is due", () => {
    expect(levyOf(ofKarnataka, karnataka)).toBe("within")
    expect(levyOf(ofGoa, karnataka)).toBe("across")
    expect(levyOf(ofKarnataka, goa)).toBe("across")
    expect(levyOf(ofKarnataka, null)).toBe("across")
    expect(levyOf(null, karnataka)).toBe("none")
  })
})

describe("taxedLines", () => {
  const parts = fc.array(
    fc
      .record({ totalMinor: fc.nat(9_999_999), share: fc.nat(28) })
      .map(({ totalMinor, share }) => partOf(totalMinor, Math.floor((totalMinor * share) / (100 + share)))),
    { maxLength: 20 },
  )
  const sums = (lines: ReturnType<typeof taxedLines>) => {
    const sum = (key: "cgstMinor" | "sgstMinor" | "igstMinor" | "taxableMinor" | "totalMinor") =>
      lines.reduce((total, line) => total + line[key], 0)
    return {
      ...{ cgst: sum("cgstMinor"), sgst: sum("sgstMinor"), igst: sum("igstMinor") },
      ...{ taxable: sum("taxableMinor"), total: sum("totalMinor") },
    }
  }

  test.prop([parts])(
    "halves add up to each line's tax, and differ by a paisa at most, summed up too",
    (given) => {
      const lines = taxedLines(given, "within")
      for (const [at, { cgstMinor, sgstMinor, igstMinor }] of lines.entries()) {
        expect([cgstMinor + sgstMinor, igstMinor]).toEqual([given[at]?.taxMinor, 0])
        expect(Math.abs(sgstMinor - cgstMinor)).toBeLessThanOrEqual(1)
      }
      const { cgst, sgst } = sums(lines)
      expect(Math.abs(sgst - cgst)).toBeLessThanOrEqual(1)
    },
  )

  test.prop([parts, fc.constantFrom("none" as const, "within" as const, "across" as const)])(
    "whichever tax is due, taxable and taxes are the total, line by line",
    (given, levy) => {
      const lines = taxedLines(given, levy)
      for (const { taxableMinor, cgstMinor, sgstMinor, igstMinor, totalMinor } of lines)
        expect(taxableMinor + cgstMinor + sgstMinor + igstMinor).toBe(totalMinor)
      const { cgst, sgst, igst, total } = sums(lines)
      expect(total).toBe(given.reduce((sum, { totalMinor }) => sum + totalMinor, 0))
      const taxes = given.reduce((sum, { taxMinor }) => sum + taxMinor, 0)
      expect(cgst + sgst + igst).toBe(levy === "none" ? 0 : taxes)
    },
  )
})

it("names the paper", () => {
  const [taxed, free] = [partOf(11_800, 1_800), partOf(500, 0)]
  const kind = (parts: readonly PricedPart[], gstin: string | null = ofGoa) =>
    supplyKindOf(taxedLines(parts, gstin === null ? "none" : "across"), gstin)
  expect(kind([taxed])).toBe("tax-invoice")
  expect(kind([free])).toBe("bill-of-supply")
  expect(kind([taxed, free])).toBe("invoice-cum-bill-of-supply")
  expect(kind([taxed, partOf(0, 0)])).toBe("tax-invoice")
  expect(kind([taxed], null)).toBe("bill-of-supply")
})
