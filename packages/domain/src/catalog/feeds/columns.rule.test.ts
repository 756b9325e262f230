import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { canonicalRow, isForbiddenColumn, plainColumn } from "./columns.rule.ts"

const rowOf = (cells: Record<string, string>) =>
  canonicalRow({ line: 2, cells: new Map(Object.entries(cells)) })

describe("columns", () => {
  it("knows other shops' names for its own columns", () => {
    expect(plainColumn("g:Shipping Weight (kg) *")).toBe("shipping_weight")
    const row = rowOf({
      "Name *": "Mug",
      "Price tax excluded or Price tax included": "10",
      "Reference #": "M-1",
    })
    expect([row.cells.get("title"), row.cells.get("price"), row.cells.get("id")]).toEqual([
      "Mug",
      "10",
      "M-1",
    ])
    expect(row.names.get("title")).toBe("Name *")
  })

  it("prefers the exact name, wherever it stands", () => {
    expect(rowOf({ sku: "b", id: "a" }).cells.get("id")).toBe("a")
    expect(rowOf({ id: "a", sku: "b" }).cells.get("id")).toBe("a")
  })

  it("leaves empty cells out", () => {
    expect(rowOf({ title: "  " }).cells.size).toBe(0)
  })

  it.each(["__proto__", "attr:__proto__", "constructor.prototype", " Constructor ", "a[__proto__]"])(
    "forbids %s",
    (name) => expect(isForbiddenColumn(name)).toBe(true),
  )

  it("admits ordinary names", () => {
    expect(["color", "attr:proto", "constructor type"].some(isForbiddenColumn)).toBe(false)
  })

  test.prop([fc.dictionary(fc.string(), fc.string())])(
    "never loses a filled cell's value entirely",
    (cells) => {
      const row = rowOf(cells)
      const given = new Set(Object.values(cells).map((value) => value.trim()))
      expect([...row.cells.values()].every((value) => given.has(value))).toBe(true)
    },
  )
})
