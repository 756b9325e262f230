import { expect, it } from "vitest"
import { aCategory, aDepartment, aProduct, aStock } from "../testing/catalog.builder.ts"
import type { SourceProduct, SourceStock } from "./index-document.model.ts"
import { changeOf, documentOf, versionOf } from "./index-document.rule.ts"
import { variantKeysOf } from "./variant-keys.rule.ts"

const categories = [aDepartment(), aCategory()]
const facts = (product: SourceProduct, stock: readonly SourceStock[] = []) => ({
  product,
  categories: new Map(categories.map((one) => [one.id, one])),
  variantKeys: variantKeysOf(categories),
  stock: new Map(stock.map((one) => [one.sku, one])),
})

it("puts what holds for all variants on the product and what differs on the variant", () => {
  const document = documentOf(facts(aProduct()))
  expect(document.facets).toEqual(["brand=Chetak", "material=Mesh"])
  expect(document.variants.map(({ facets }) => facets)).toEqual([
    ["color=Red", "size=8"],
    ["color=Blue", "size=9"],
  ])
  expect(document.categoryNames).toEqual(["Fashion", "Running Shoes"])
  expect(document.attributeWords).toEqual(["Mesh", "Red", "8", "Blue", "9"])
  expect(document.completions).toEqual([
    "running shoes",
    "chetak running shoes",
    "chetak",
    "chetak runner",
    "runner",
  ])
})

it("lists a variant's warehouses with units to promise, none for unknown SKUs", () => {
  const { variants } = documentOf(facts(aProduct(), [aStock("S-RED-8", { "WH-BLR": 2, "WH-DEL": 0 })]))
  expect(variants.map(({ stockedIn }) => stockedIn)).toEqual([["WH-BLR"], []])
})

it("asks an option key of the variant even where a product states it as an attribute", () => {
  const category = aCategory({
    variantOptions: ["size"],
    attributes: [{ key: "color", label: "Color", facet: true, searchable: true }],
  })
  const document = documentOf({
    ...facts(aProduct({ attributes: { color: ["Green", "White"] } })),
    categories: new Map([[category.id, category]]),
  })
  expect(document.facets).toEqual(["brand=Chetak"])
  expect(document.variants[0]?.facets).toEqual(["color=Red", "size=8"])
  const plain = aProduct({
    attributes: { color: ["Green", "White"] },
    variants: [{ sku: "S", options: {}, offer: { priceMinor: 1, mrpMinor: 1 } }],
  })
  expect(
    documentOf({ ...facts(plain), categories: new Map([[category.id, category]]) }).variants[0]?.facets,
  ).toEqual(["color=Green", "color=White"])
})

it("grows with stock, grows with the item, also when a much-moved variant leaves", () => {
  const many = [aStock("S-RED-8", {}, 900), aStock("S-BLU-9", {}, 20)]
  const before = versionOf(facts(aProduct(), many))
  expect(versionOf(facts(aProduct(), [aStock("S-RED-8", {}, 901), aStock("S-BLU-9", {}, 20)]))).toBe(
    before + 1,
  )
  const slimmer = aProduct({ revision: 4, variants: aProduct().variants.slice(1) })
  expect(versionOf(facts(slimmer, many))).toBeGreaterThan(before)
  expect(Number.isSafeInteger(versionOf(facts(aProduct({ revision: 1_000_000 }), many)))).toBe(true)
})

it("removes what is withdrawn", () => {
  expect(changeOf(facts(aProduct({ state: "withdrawn", revision: 9 })))).toEqual({
    kind: "remove",
    productId: "P-1",
    version: 9_000_000_000,
  })
  expect(changeOf(facts(aProduct())).kind).toBe("put")
})
