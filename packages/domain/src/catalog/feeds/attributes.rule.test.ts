import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import type { AttributeTemplate } from "../catalog.model.ts"
import { aCategory } from "../testing/index.ts"
import { checkAttributes, parseAttribute } from "./attributes.rule.ts"
import { canonicalRow } from "./columns.rule.ts"
import { checkRow } from "./row-check.rule.ts"

const template = (
  type: AttributeTemplate["type"],
  more: Partial<AttributeTemplate> = {},
): AttributeTemplate => ({
  key: "ram",
  label: "Memory",
  type,
  required: false,
  facet: true,
  searchable: false,
  ...more,
})

const read = (cells: Record<string, string>, attributes: AttributeTemplate[]) => {
  const row = canonicalRow({ line: 3, cells: new Map(Object.entries(cells)) })
  const check = checkRow(row)
  return { values: checkAttributes(row, aCategory({ attributes }), check), errors: check.errors }
}

describe("attributes", () => {
  it("reads each type", () => {
    expect(parseAttribute(template("number", { unit: "GB" }), "8 GB")).toEqual({ value: 8 })
    expect(parseAttribute(template("boolean"), "Yes")).toEqual({ value: true })
    expect(parseAttribute(template("choice", { choices: ["Cotton", "Linen"] }), "cotton")).toEqual({
      value: "Cotton",
    })
    expect(parseAttribute(template("choices", { choices: ["a", "b"] }), "B|a|b")).toEqual({
      value: ["b", "a"],
    })
    expect(parseAttribute(template("text"), "free")).toEqual({ value: "free" })
  })

  it("finds an attribute by key, prefix or label", () => {
    for (const name of ["ram", "attr:ram", "attributes.ram", "Memory"])
      expect(read({ [name]: "8" }, [template("number")]).values).toEqual({ ram: 8 })
  })

  it("notes the missing, the unknown and the ill-typed", () => {
    const { errors } = read({ "attr:speed": "9", ram: "lots" }, [
      template("number"),
      template("text", { key: "os", label: "System", required: true }),
    ])
    expect(errors.map(({ code, column }) => [code, column])).toEqual([
      ["NOT_A_NUMBER", "ram"],
      ["MISSING", "os"],
      ["UNKNOWN_ATTRIBUTE", "attr:speed"],
    ])
  })

  test.prop([fc.string(), fc.constantFrom("text", "number", "boolean", "choice", "choices")])(
    "hostile text is a value of the type or a complaint",
    (text, type) => {
      const parsed = parseAttribute(template(type as AttributeTemplate["type"], { choices: ["a"] }), text)
      expect("value" in parsed || parsed.code.length > 0).toBe(true)
    },
  )
})
