import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { aCategory } from "../testing/index.ts"
import { checkProduct, indexCategories } from "./check-product.rule.ts"
import { canonicalRow } from "./columns.rule.ts"

const category = aCategory({
  id: "tees",
  name: "T-Shirts",
  variantOptions: ["color", "size"],
  attributes: [
    {
      key: "fabric",
      label: "Fabric",
      type: "choice",
      choices: ["Cotton"],
      required: true,
      facet: true,
      searchable: true,
    },
  ],
})
const shelving = { supplierId: "SUP-01", categories: indexCategories([category]) }
const base = {
  title: "Plain Tee",
  brand: "Tana",
  category: "Fashion > T-Shirts",
  price: "499",
  fabric: "cotton",
}

const check = (...rows: Record<string, string>[]) =>
  checkProduct(
    {
      groupId: "G1",
      rows: rows.map((cells, index) =>
        canonicalRow({ line: index + 2, cells: new Map(Object.entries(cells)) }),
      ),
    },
    shelving,
  )
const codes = (...rows: Record<string, string>[]) => {
  const result = check(...rows)
  return result.ok ? [] : result.error.map(({ line, code }) => `${line}:${code}`)
}

describe("checkProduct", () => {
  it("makes one submission of a product's rows", () => {
    const result = check({ ...base, id: "a", size: "M" }, { id: "b", price: "499", size: "L" })
    expect(result.ok && result.value).toMatchObject({
      supplierId: "SUP-01",
      externalId: "G1",
      category: "tees",
      attributes: { fabric: "Cotton" },
      variants: [{ sku: "SUP-01-a" }, { sku: "SUP-01-b" }],
    })
  })

  it("takes a product whole or not at all, naming the line at fault", () => {
    expect(codes({ ...base, id: "a", size: "M" }, { id: "b", size: "L", price: "free" })).toEqual([
      "3:BAD_PRICE",
    ])
  })

  it("refuses twins", () => {
    expect(codes({ ...base, id: "a", size: "M" }, { id: "a", price: "1", size: "L" })).toEqual([
      "3:DUPLICATE_ID",
    ])
    expect(codes({ ...base, id: "a", size: "M" }, { id: "b", price: "1", size: "m" })).toEqual([
      "3:DUPLICATE_VARIANT",
    ])
  })

  it("refuses unknown categories and images that could be code", () => {
    expect(codes({ ...base, id: "a", category: "Rockets" })).toEqual(["2:UNKNOWN_CATEGORY"])
    for (const image_link of [
      "javascript:alert(1)",
      "http://a.example/b.png",
      "file:/etc/passwd",
      "data:image/svg",
    ])
      expect(codes({ ...base, id: "a", image_link })).toEqual(["2:BAD_IMAGE"])
    expect(codes({ ...base, id: "a", image_link: "demo:tee-1 https://cdn.example/a.png" })).toEqual([])
  })

  test.prop([fc.array(fc.dictionary(fc.string(), fc.string()), { minLength: 1, maxLength: 4 })])(
    "hostile rows are refused with reasons, never thrown at",
    (rows) => {
      const result = check(...rows)
      expect(result.ok || result.error.length > 0).toBe(true)
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false)
    },
  )
})
