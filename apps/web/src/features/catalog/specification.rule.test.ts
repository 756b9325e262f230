import type { AttributeTemplate } from "@haat/domain/catalog"
import { expect, it } from "vitest"
import { specifications } from "./specification.rule.ts"

const template = (key: string, label: string, unit?: string): AttributeTemplate => ({
  key,
  label,
  type: "text",
  required: false,
  facet: false,
  searchable: false,
  ...(unit ? { unit } : {}),
})

it("follows the category's order, speaks units and values, and adds what it doesn't know", () => {
  const rows = specifications(
    {
      brand: "Milton",
      attributes: { lid: true, capacity: 1200, fits: ["gas", "induction"], care_notes: "By hand", empty: "" },
    },
    [template("capacity", "Capacity", "ml"), template("fits", "Works on"), template("lid", "Lid")],
  )
  expect(rows).toEqual([
    { label: "Brand", value: "Milton" },
    { label: "Capacity", value: "1,200 ml" },
    { label: "Works on", value: "gas, induction" },
    { label: "Lid", value: "Yes" },
    { label: "Care notes", value: "By hand" },
  ])
})

it("doesn't name the brand twice", () => {
  const rows = specifications({ brand: "X", attributes: { brand: "X" } }, [template("brand", "Brand")])
  expect(rows).toEqual([{ label: "Brand", value: "X" }])
})
