import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { aQuery } from "../testing/query.builder.ts"
import { chooseFacet } from "./choose-facet.rule.ts"

it("adds to a facet of many values and replaces in a facet of one", () => {
  const red = chooseFacet(aQuery({ page: 4 }), "color", "Red")
  expect(chooseFacet(red, "color", "Blue")).toMatchObject({ filters: { color: ["Red", "Blue"] }, page: 1 })
  expect(chooseFacet(red, "color", "Red").filters).toEqual({})
  expect(chooseFacet(aQuery({ withinDays: 3 }), "delivery", "1").withinDays).toBe(1)
  expect(chooseFacet(aQuery(), "price", "2500000-")).toMatchObject({
    priceMinMinor: 2_500_000,
    priceMaxMinor: null,
  })
})

test.prop([
  fc.constantFrom(
    ["category", "shoes"],
    ["rating", "4"],
    ["delivery", "2"],
    ["price", "0-49999"],
    ["color", "Red"],
    ["constructor", "x"],
  ),
])("clicking twice changes nothing", ([key, value]) => {
  const query = aQuery({ filters: { size: ["8"] } })
  expect(chooseFacet(chooseFacet(query, key ?? "", value ?? ""), key ?? "", value ?? "")).toEqual(query)
})
