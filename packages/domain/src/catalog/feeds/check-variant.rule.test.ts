import { describe, expect, it } from "vitest"
import { aCategory } from "../testing/index.ts"
import { checkVariant } from "./check-variant.rule.ts"
import { canonicalRow } from "./columns.rule.ts"
import { checkRow } from "./row-check.rule.ts"

const read = (cells: Record<string, string>) => {
  const row = canonicalRow({ line: 3, cells: new Map(Object.entries(cells)) })
  const check = checkRow(row)
  const category = aCategory({ variantOptions: ["color", "size"] })
  return { variant: checkVariant({ supplierId: "SUP-01", category }, check), errors: check.errors }
}

describe("checkVariant", () => {
  it("reads a full row", () => {
    const { variant, errors } = read({
      id: "TEE-1",
      price: "499",
      mrp: "999",
      gst_rate: "5%",
      hsn: "6109",
      weight: "0.2 kg",
      stock: "WH-BLR=3",
      color: "Indigo",
      size: "M",
    })
    expect(errors).toEqual([])
    expect(variant).toEqual({
      sku: "SUP-01-TEE-1",
      options: { color: "Indigo", size: "M" },
      priceMinor: 49900,
      mrpMinor: 99900,
      currency: "INR",
      stock: [{ warehouseId: "WH-BLR", count: 3 }],
      weightGrams: 200,
      gstRatePercent: 5,
      hsn: "6109",
    })
  })

  it("takes Google's sale price as the price and its price as the MRP", () => {
    const { variant } = read({ id: "a", price: "999 INR", sale_price: "799 INR" })
    expect([variant?.priceMinor, variant?.mrpMinor]).toEqual([79900, 99900])
  })

  it.each([
    [{ id: "a", price: "100", mrp: "90" }, "ABOVE_MRP"],
    [{ id: "a", price: "0" }, "BAD_PRICE"],
    [{ id: "../x", price: "10" }, "BAD_FORMAT"],
    [{ price: "10" }, "MISSING"],
    [{ id: "a", price: "10", gst_rate: "17" }, "BAD_GST_RATE"],
    [{ id: "a", price: "10", stock: "many" }, "BAD_STOCK"],
    [{ id: "a", price: "10", weight: "heavy" }, "BAD_WEIGHT"],
  ])("refuses %o with %s", (cells, code) => {
    expect(read(cells as unknown as Record<string, string>).errors.map((error) => error.code)).toContain(code)
  })
})
