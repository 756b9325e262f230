import { describe, expect, it } from "vitest"
import { parseSearchUrl, searchHref, searchQuestion, toggleFacet, withoutFilters } from "./search-url.rule.ts"

const empty = parseSearchUrl({})

describe("parseSearchUrl", () => {
  it("reads what searchHref writes", () => {
    const url = {
      ...empty,
      text: "tea & kettle",
      filters: { brand: ["A", "B"], color: ["Red"] },
      priceMin: 100,
      priceMax: 900,
      ratingAtLeast: 4,
      withinDays: 3,
      sort: "fastest" as const,
      page: 2,
      exact: true,
    }
    const params = new URLSearchParams(searchHref("/s", url).split("?")[1])
    const raw = Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]))
    expect(parseSearchUrl(raw)).toEqual(url)
  })
  it("leaves out what makes no sense", () => {
    const url = parseSearchUrl({
      page: "-2",
      min: "ten",
      rating: "9",
      sort: "magic",
      "f.": "x",
      "f.a b": "y",
      "f.ok": "",
    })
    expect(url).toEqual(empty)
  })
  it("takes the first of doubled plain keys", () => {
    expect(parseSearchUrl({ q: ["tea", "coffee"] }).text).toBe("tea")
  })
  it("keeps what is asked within bounds", () => {
    expect(parseSearchUrl({ q: "x".repeat(500) }).text).toHaveLength(200)
    expect(parseSearchUrl({ page: "101" }).page).toBe(1)
  })
})

describe("searchHref", () => {
  it("leaves defaults out", () => {
    expect(searchHref("/c/tea", empty)).toBe("/c/tea")
  })
  it("is the same for the same state in another order", () => {
    const one = searchHref("/s", { ...empty, filters: { b: ["2", "1"], a: ["x"] } })
    const other = searchHref("/s", { ...empty, filters: { a: ["x"], b: ["1", "2"] } })
    expect(one).toBe(other)
  })
})

describe("toggleFacet", () => {
  it("adds, then drops, and goes back to page 1", () => {
    const added = toggleFacet({ ...empty, page: 4 }, "color", "Red")
    expect(added).toMatchObject({ page: 1, filters: { color: ["Red"] } })
    expect(toggleFacet(added, "color", "Red").filters).toEqual({})
  })
})

it("clears every filter and keeps the question", () => {
  const url = { ...empty, text: "tea", filters: { a: ["b"] }, priceMin: 1, sort: "rating" as const }
  expect(withoutFilters(url)).toEqual({ ...empty, text: "tea", sort: "rating" })
})

it("asks in paise", () => {
  expect(searchQuestion({ ...empty, priceMin: 10, priceMax: 20 }, "tea")).toMatchObject({
    categoryId: "tea",
    priceMinMinor: 1000,
    priceMaxMinor: 2000,
  })
})
