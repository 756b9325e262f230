import { describe, expect, it } from "vitest"
import { moveActive, rememberSearch, suggestionHref } from "./suggestion.rule.ts"

describe("suggestionHref", () => {
  it("leads to the product, the category or the search", () => {
    expect(suggestionHref({ kind: "product", text: "Tea", slug: "assam-tea", image: null })).toBe(
      "/p/assam-tea",
    )
    expect(suggestionHref({ kind: "category", text: "Tea", categoryId: "tea" })).toBe("/c/tea")
    expect(suggestionHref({ kind: "query", text: "green tea & more" })).toBe("/s?q=green+tea+%26+more")
  })
})

describe("moveActive", () => {
  it("goes down from the field, through the options and back to the field", () => {
    expect(moveActive(-1, 1, 2)).toBe(0)
    expect(moveActive(0, 1, 2)).toBe(1)
    expect(moveActive(1, 1, 2)).toBe(-1)
  })
  it("goes up from the field to the last option", () => {
    expect(moveActive(-1, -1, 3)).toBe(2)
  })
  it("stays when there is nothing to choose", () => {
    expect(moveActive(-1, 1, 0)).toBe(-1)
  })
})

describe("rememberSearch", () => {
  it("puts the newest first and drops its double", () => {
    expect(rememberSearch(["tea", "Lamp"], " lamp ")).toEqual(["lamp", "tea"])
  })
  it("keeps six", () => {
    expect(rememberSearch(["1", "2", "3", "4", "5", "6"], "7")).toEqual(["7", "1", "2", "3", "4", "5"])
  })
  it("forgets empty ones", () => {
    expect(rememberSearch(["tea"], "  ")).toEqual(["tea"])
  })
})
