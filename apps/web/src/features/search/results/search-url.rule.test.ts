import { describe, expect, it } from "vitest"
import {
  canonicalHref,
  isNarrowed,
  isPlaceFacet,
  parseSearchUrl,
  searchHref,
  searchQuestion,
  withoutFilters,
} from "./search-url.rule.ts"

describe("parseSearchUrl", () => {
  it("reads doubled keys as several values", () => {
    expect(parseSearchUrl({ q: "tea", "f.brand": ["A", "B"] })).toMatchObject({
      text: "tea",
      filters: { brand: ["A", "B"] },
    })
  })
  it("takes the category from the path before any parameter", () => {
    expect(parseSearchUrl({ c: "other" }, "tea").categoryId).toBe("tea")
  })
})

describe("searchHref", () => {
  it("gives a category its own page and a search its words", () => {
    expect(searchHref(parseSearchUrl({}, "tea"))).toBe("/c/tea")
    expect(searchHref(parseSearchUrl({ page: "2" }, "tea"))).toBe("/c/tea?page=2")
    expect(searchHref(parseSearchUrl({ q: "green", c: "tea" }))).toBe("/s?q=green&c=tea")
    expect(searchHref(parseSearchUrl({}))).toBe("/s")
  })
  it("is read back as it was written", () => {
    const address = parseSearchUrl({ q: "lamp", "f.color": ["red"], price: "100-900", sort: "fastest" })
    const params = Object.fromEntries(new URLSearchParams(searchHref(address).split("?")[1]))
    expect(parseSearchUrl(params)).toEqual(address)
  })
})

it("knows a list by one address in whatever order it is read", () => {
  const address = parseSearchUrl({ sort: "price-asc", page: "2", beyond: "1" }, "tea")
  expect(canonicalHref(address)).toBe("/c/tea?page=2")
  expect(isNarrowed(address)).toBe(false)
  expect(isNarrowed(parseSearchUrl({ page: "2", rating: "4" }, "tea"))).toBe(true)
})

it("clears every filter and keeps the question", () => {
  const address = parseSearchUrl(
    { q: "tea", "f.a": "b", price: "1-2", rating: "4", within: "2", page: "3" },
    "x",
  )
  expect(withoutFilters(address)).toEqual(parseSearchUrl({ q: "tea" }, "x"))
})

it("goes to a category instead of ticking it", () => {
  expect(isPlaceFacet({ key: "category", label: "", atLeast: false, values: [] })).toBe(true)
  expect(isPlaceFacet({ key: "brand", label: "", atLeast: false, values: [] })).toBe(false)
})

it("asks the search room all that the address says", () => {
  const address = parseSearchUrl({ q: "tea", "f.brand": ["A", "B"], exact: "1" })
  expect(searchQuestion(address)).toEqual(address)
})
