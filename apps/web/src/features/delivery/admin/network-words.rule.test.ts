import { fileColumns, networkKinds } from "@haat/domain/delivery"
import { expect, it } from "vitest"
import { fieldsOf, kindOfAddress } from "./network-words.rule.ts"

it.each(networkKinds)("has a form field in words for every column of %s files", (kind) => {
  const fields = fieldsOf(kind)
  expect(fields.map(({ name }) => name)).toEqual(fileColumns(kind))
  expect(fields.filter(({ name, label }) => label === name)).toEqual([])
})

it("shows lanes unless the address names another kind", () => {
  expect([undefined, "lane", "hub", "nonsense", ["hub"]].map(kindOfAddress)).toEqual([
    ...["lane", "lane", "hub", "lane", "lane"],
  ])
})
