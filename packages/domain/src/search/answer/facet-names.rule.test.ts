import { expect, it } from "vitest"
import { aCategory } from "../testing/catalog.builder.ts"
import { humanized, namesOf } from "./facet-names.rule.ts"

const attribute = { key: "weight", label: "Weight", facet: true, searchable: false }

it("knows label, unit and whether it is a number, by key", () => {
  const categories = [aCategory({ attributes: [{ ...attribute, type: "number", unit: "g" }] })]
  expect(namesOf(categories).get("weight")).toEqual({ label: "Weight", unit: "g", isNumber: true })
  expect(namesOf(categories)).toBe(namesOf(categories))
})

it("takes the names of the list it is given, not of another with the same categories", () => {
  const one = aCategory({ attributes: [attribute] })
  namesOf([one])
  expect(namesOf([{ ...one, attributes: [{ ...attribute, label: "Mass" }] }]).get("weight")?.label).toBe(
    "Mass",
  )
})

it("reads a key that nobody named", () => {
  expect([humanized("screen_size"), humanized("brand")]).toEqual(["Screen size", "Brand"])
})
