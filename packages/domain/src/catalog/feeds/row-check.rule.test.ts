import { describe, expect, it } from "vitest"
import { canonicalRow } from "./columns.rule.ts"
import { checkRow } from "./row-check.rule.ts"

const check = (cells: Record<string, string>) =>
  checkRow(canonicalRow({ line: 7, cells: new Map(Object.entries(cells)) }))

describe("checkRow", () => {
  it("names line, column as the supplier wrote it, value, code and hint", () => {
    const row = check({ "Product Name": "M" })
    expect(row.text("title", { min: 3, max: 10 })).toBeUndefined()
    expect(row.errors).toEqual([
      { line: 7, column: "Product Name", value: "M", code: "TOO_SHORT", hint: "at least 3 characters" },
    ])
  })

  it("tells what is missing, too long, ill-formed or full of control characters", () => {
    const row = check({ title: "abcd", brand: "a\u0000b", id: "x y" })
    row.text("description", { required: true, max: 5 })
    row.text("title", { max: 3 })
    row.text("brand", { max: 30 })
    row.text("id", { max: 30, pattern: /^\w+$/ })
    expect(row.errors.map(({ code }) => code)).toEqual([
      "MISSING",
      "TOO_LONG",
      "BAD_CHARACTERS",
      "BAD_FORMAT",
    ])
  })

  it("lets no pattern and no ordering of marks look at more than such a value may be", () => {
    const row = check({
      price: `1${" ".repeat(30_000)}!`,
      weight: "1".repeat(65),
      title: `e${"\u0301\u0327".repeat(16)}`,
    })
    const seen: string[] = []
    const parse = (text: string) => seen.push(text)
    row.read("price", { parse, code: "BAD_PRICE", hint: "rupees" })
    row.read("weight", { parse, code: "BAD_WEIGHT", hint: "grams" })
    row.read("weight", { parse, max: 65, code: "BAD_WEIGHT", hint: "grams" })
    row.text("title", { max: 300 })
    expect(seen).toEqual(["1".repeat(65)])
    expect(row.errors.map(({ column, code }) => [column, code])).toEqual([
      ["price", "BAD_PRICE"],
      ["weight", "BAD_WEIGHT"],
      ["title", "BAD_CHARACTERS"],
    ])
  })

  it("shows a long value cut off", () => {
    const row = check({ title: "x".repeat(5000) })
    row.text("title", { max: 10 })
    expect(row.errors[0]?.value.length).toBeLessThan(130)
  })

  it("reads through a parser", () => {
    const row = check({ rating: "4.5", price: "dear" })
    expect(row.read("rating", { parse: Number, code: "X", hint: "" })).toBe(4.5)
    expect(row.read("price", { parse: () => null, code: "BAD_PRICE", hint: "rupees" })).toBeUndefined()
    expect(row.errors[0]?.code).toBe("BAD_PRICE")
  })
})
