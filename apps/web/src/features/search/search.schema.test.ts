import { describe, expect, it } from "vitest"
import { questionOf, searchInput, searchQueryOf } from "./search.schema.ts"

const refusal = (input: unknown) => {
  const parsed = searchInput.safeParse(input)
  return parsed.success ? null : parsed.error.issues[0]
}
const keyed = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, ["v"]]))

describe("search input", () => {
  it("fills in what is left out", () => {
    expect(searchQueryOf(searchInput.parse({}), "560001")).toEqual({
      text: "",
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
      beyond: false,
      cursor: null,
      pincode: "560001",
    })
    expect(searchQueryOf(searchInput.parse({ pincode: "110001" }), "560001").pincode).toBe("110001")
  })

  it.each([
    ["no text longer than it reads", { text: "x".repeat(201) }, ["text"]],
    ["no operator for a text", { text: { $ne: null } }, ["text"]],
    ["no page before the first", { page: 0 }, ["page"]],
    ["no page deeper than it pages", { page: 10_001 }, ["page"]],
    ["no page between two", { page: 1.5 }, ["page"]],
    ["no empty pages", { pageSize: 0 }, ["pageSize"]],
    ["no page of everything", { pageSize: 49 }, ["pageSize"]],
    ["no order by script", { sort: "_script" }, ["sort"]],
    ["no order by what every object has", { sort: "constructor" }, ["sort"]],
    ["no place in a list of its own making", { cursor: "WzEsMl0" }, ["cursor"]],
    ["no two ways to go on", { cursor: `a.b.${"c".repeat(43)}`, page: 2 }, ["cursor"]],
    ["no price below nothing", { priceMinMinor: -1 }, ["priceMinMinor"]],
    ["no day in the past", { withinDays: -1 }, ["withinDays"]],
    ["no pincode that is none", { pincode: "012345" }, ["pincode"]],
    ["no category by path", { categoryId: "../admin" }, ["categoryId"]],
    ["no filter beyond twenty", { filters: keyed(21) }, ["filters"]],
    ["no filter of a field of the store's", { filters: { "a.b": ["x"] } }, ["filters", "a.b"]],
    ["no filter of an operator", { filters: { $where: ["x"] } }, ["filters", "$where"]],
    ["no filter of an underscored field", { filters: { _id: ["x"] } }, ["filters", "_id"]],
    [
      "no filter by a key beyond measure",
      { filters: { ["k".repeat(65)]: ["x"] } },
      ["filters", "k".repeat(65)],
    ],
    ["no more values than thirty", { filters: { color: Array(31).fill("x") } }, ["filters", "color"]],
    ["no value beyond measure", { filters: { color: ["x".repeat(201)] } }, ["filters", "color", 0]],
    ["no value of another kind", { filters: { color: [{ $gt: "" }] } }, ["filters", "color", 0]],
  ])("takes %s, and says where", (_, input, path) => {
    expect(refusal(input)?.path).toEqual(path)
  })

  it("refuses DSL and other fields it doesn't know", () => {
    for (const input of [{ query: { match_all: {} } }, { aggs: {} }, { from: 10 }, { search_after: [1] }])
      expect(refusal(input)?.code).toBe("unrecognized_keys")
  })

  it("takes as much as it allows", () => {
    const filters = { ...keyed(19), color: Array(30).fill("x".repeat(200)) }
    expect(refusal({ text: "x".repeat(200), page: 200, pageSize: 48, filters })).toBeNull()
  })

  it("takes attributes named in any script", () => {
    const filters = { रंग: ["लाल"], größe: ["M"] }
    expect(searchInput.parse({ filters }).filters).toEqual(filters)
  })

  it("takes names of every object's own for names and nothing else", () => {
    const given: unknown = JSON.parse(
      '{"filters":{"__proto__":{"polluted":["yes"]},"constructor":["x"],"prototype":["y"]}}',
    )
    const { filters } = searchInput.parse(given)
    expect(Object.keys(filters).sort()).toEqual(["constructor", "prototype"])
    expect(Object.getPrototypeOf(filters)).toBe(Object.prototype)
    expect("polluted" in {}).toBe(false)
    expect(refusal({ filters: { constructor: { prototype: ["x"] } } })?.path).toEqual([
      "filters",
      "constructor",
    ])
    expect(refusal(JSON.parse('{"constructor":{"prototype":{}}}'))?.code).toBe("unrecognized_keys")
  })
})

it("takes a question for the same whatever the order of its filters, and how much is shown at a time", () => {
  const of = (input: object) => JSON.stringify(questionOf(searchQueryOf(searchInput.parse(input), "560001")))
  const asked = of({ text: "mug", filters: { color: ["Red"], size: ["M"] } })
  expect(of({ text: "mug", filters: { size: ["M"], color: ["Red"] }, pageSize: 3, beyond: true })).toBe(asked)
  expect(of({ text: "mug", filters: { size: ["M"], color: ["Red"] }, pincode: "560001" })).toBe(asked)
  for (const other of [
    { sort: "newest" },
    { pincode: "110001" },
    { exact: true },
    { filters: { size: ["M"] } },
  ])
    expect(of({ text: "mug", filters: { color: ["Red"], size: ["M"] }, ...other })).not.toBe(asked)
})
