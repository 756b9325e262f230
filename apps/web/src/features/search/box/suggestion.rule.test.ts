import { describe, expect, it } from "vitest"
import { moveActive, rememberSearch, suggestionGroups, suggestionHref } from "./suggestion.rule.ts"

describe("suggestionHref", () => {
  it("leads to the product, the category or the search", () => {
    expect(suggestionHref({ kind: "product", text: "Tea", slug: "assam-tea", image: null })).toBe(
      "/p/assam-tea",
    )
    expect(suggestionHref({ kind: "category", text: "Tea", categoryId: "tea" })).toBe("/c/tea")
    expect(suggestionHref({ kind: "query", text: "green tea & more" })).toBe("/s?q=green+tea+%26+more")
  })
})

describe("suggestionGroups", () => {
  const query = (text: string) => ({ kind: "query", text }) as const
  it("begins with one's own searches, then what others look for, none twice", () => {
    expect(suggestionGroups("", ["Tea", "lamp"], [query("mug"), query("tea")])).toEqual([
      { heading: "Your last searches", suggestions: [query("Tea"), query("lamp")] },
      { heading: "Popular right now", suggestions: [query("mug")] },
    ])
  })
  it("has no heading over nothing, and none while something is typed", () => {
    expect(suggestionGroups("", [], [query("mug")]).map(({ heading }) => heading)).toEqual([
      "Popular right now",
    ])
    expect(suggestionGroups("", ["mug"], [query("Mug")])).toHaveLength(1)
    expect(suggestionGroups("mu", ["tea"], [query("mug")])).toEqual([
      { heading: null, suggestions: [query("mug")] },
    ])
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
