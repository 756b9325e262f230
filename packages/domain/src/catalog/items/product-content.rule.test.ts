import { describe, expect, it } from "vitest"
import { aSubmission, aVariant } from "../testing/index.ts"
import { changedFields, contentOfSubmission } from "./product-content.rule.ts"

const placing = {
  productId: "p1",
  supplierName: "Kumbhar Kala",
  categoryPath: ["kitchen", "mugs"],
  images: new Map(),
  description: "",
}

describe("product content", () => {
  it("fills in weight and tax where the supplier says nothing", () => {
    const { weightGrams: _w, gstRatePercent: _g, hsn: _h, ...bare } = aVariant()
    const { variants } = contentOfSubmission(aSubmission({ variants: [bare] }), placing, null)
    expect(variants[0]).toMatchObject({ weightGrams: 500, gstRatePercent: 18, hsn: null })
  })

  it("sees no change in keys standing in another order", () => {
    const content = contentOfSubmission(aSubmission({ attributes: { a: 1, b: ["x"] } }), placing, null)
    const kept = {
      ...content,
      attributes: { b: ["x"], a: 1 },
      id: "p1",
      slug: "s",
      revision: 1,
      state: "live" as const,
      createdAt: new Date(0),
      updatedAt: new Date(0),
    }
    expect(changedFields(kept, content)).toEqual([])
    expect(changedFields({ ...kept, attributes: { b: ["y"], a: 1 } }, content)).toEqual(["attributes"])
    expect(changedFields(null, content)).toContain("variants")
  })

  it("tells a change of prices alone from one of anything else about the variants", () => {
    const at = (over: Partial<ReturnType<typeof aVariant>>) =>
      contentOfSubmission(aSubmission({ variants: [aVariant(over)] }), placing, null)
    const kept = {
      ...at({ priceMinor: 100_00 }),
      ...{ id: "p1", slug: "s", revision: 1, createdAt: new Date(0), updatedAt: new Date(0) },
      state: "live" as const,
    }
    expect(changedFields(kept, at({ priceMinor: 90_00 }))).toEqual(["prices"])
    expect(changedFields(kept, at({ priceMinor: 90_00, weightGrams: 7 }))).toEqual(["variants"])
    expect(changedFields(kept, at({ priceMinor: 90_00, sku: "another" }))).toEqual(["variants"])
  })
})
