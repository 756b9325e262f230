import { expect, it } from "vitest"
import { aCategory } from "../testing/catalog.builder.ts"
import { humanized, namingIn } from "./facet-names.rule.ts"

const attribute = { key: "weight", label: "Weight", facet: true, searchable: false }

it("knows label, unit and whether it is a number, by key", () => {
  const categories = [aCategory({ attributes: [{ ...attribute, type: "number", unit: "g" }] })]
  const naming = namingIn(categories, [])
  expect(naming("weight")).toMatchObject({ label: "Weight", unit: "g", isNumber: true })
  expect(naming("color")).toBeUndefined()
})

it("takes the names of the list it is given, not of another with the same categories", () => {
  const one = aCategory({ attributes: [attribute] })
  namingIn([one], [])("weight")
  const other = [{ ...one, attributes: [{ ...attribute, label: "Mass" }] }]
  expect(namingIn(other, [])("weight")?.label).toBe("Mass")
})

it("calls a key as the category does that holds most of what was found", () => {
  const power = { ...attribute, key: "power", label: "Power" }
  const categories = [
    aCategory({ id: "kettles", attributes: [{ ...power, type: "number", unit: "W" }] }),
    aCategory({ id: "toys", attributes: [{ ...power, label: "Driven by" }] }),
  ]
  const found = (kettles: number, toys: number) =>
    namingIn(categories, [
      { value: "kettles", count: kettles },
      { value: "toys", count: toys },
    ])("power")
  expect(found(3, 1)).toMatchObject({ label: "Power", unit: "W" })
  expect(found(0, 1)).toMatchObject({ label: "Driven by", isNumber: false })
})

it("reads a key that nobody named", () => {
  expect([humanized("screen_size"), humanized("brand")]).toEqual(["Screen size", "Brand"])
})
