import { describe, expect, it } from "vitest"
import { queryFor, searchInput, searchQuery, suggestInput } from "./search-query.schema.ts"

const refusal = (input: unknown) => {
  const parsed = searchInput.safeParse(input)
  return parsed.success ? null : parsed.error.issues[0]
}

describe("search input", () => {
  it("fills in what is left out", () => {
    expect(queryFor(searchInput.parse({}), "560001")).toEqual({
      text: "",
      cursor: null,
      categoryId: null,
      filters: {},
      priceMinMinor: null,
      priceMaxMinor: null,
      ratingAtLeast: null,
      withinDays: null,
      sort: "relevance",
      page: 1,
      pageSize: 24,
      exact: false,
      pincode: "560001",
    })
    expect(queryFor(searchInput.parse({ pincode: "110001" }), "560001").pincode).toBe("110001")
  })

  it("refuses size, depth, sort fields and DSL it doesn't know, naming the field", () => {
    expect(refusal({ pageSize: 1e6 })?.path).toEqual(["pageSize"])
    expect(refusal({ page: 9999 })).toMatchObject({
      path: ["page"],
      message: expect.stringContaining("narrow"),
    })
    expect(refusal({ sort: "_script" })?.path).toEqual(["sort"])
    expect(refusal({ query: { match_all: {} } })?.code).toBe("unrecognized_keys")
    expect(refusal({ text: { $ne: null } })?.path).toEqual(["text"])
    expect(refusal({ text: "x".repeat(201) })?.path).toEqual(["text"])
  })

  it("refuses filters beyond measure and keys that aren't attribute names", () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, ["v"]]))
    expect(refusal({ filters: many })?.path).toEqual(["filters"])
    expect(refusal({ filters: { "a.b": ["x"] } })?.path).toEqual(["filters", "a.b"])
    expect(refusal({ filters: { $where: ["x"] } })?.path).toEqual(["filters", "$where"])
    expect(refusal({ filters: { color: Array(21).fill("x") } })?.path).toEqual(["filters", "color"])
    const polluting: unknown = JSON.parse('{"filters":{"__proto__":{"x":["y"]}}}')
    expect(searchInput.safeParse(polluting).data?.filters).toEqual({})
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it("wants a real pincode", () => {
    expect(refusal({ pincode: "012345" })?.path).toEqual(["pincode"])
    expect(searchQuery.safeParse({}).success).toBe(false)
    expect(suggestInput.safeParse({ prefix: "x".repeat(81) }).success).toBe(false)
  })
})
