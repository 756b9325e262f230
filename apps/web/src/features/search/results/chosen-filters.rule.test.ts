import { expect, it } from "vitest"
import { chosenFilters } from "./chosen-filters.rule.ts"
import { parseSearchUrl } from "./search-url.rule.ts"

const url = parseSearchUrl({
  "f.color": ["red", "teal"],
  min: "100",
  max: "100000",
  rating: "4",
  days: "2",
  page: "3",
})
const facets = [
  { key: "color", label: "Color", values: [{ value: "red", label: "Red", count: 1, chosen: true }] },
]

it("names each filter by its labels, or by what the address says", () => {
  expect(chosenFilters(url, facets).map(({ text }) => text)).toEqual([
    "Color: Red",
    "Color: teal",
    "₹100 to ₹1,00,000",
    "4 stars and more",
    "Within 2 days",
  ])
})

it("leads to the same search without that filter, from its first page", () => {
  for (const { next } of chosenFilters(url, facets)) {
    expect(next.page).toBe(1)
    expect(chosenFilters(next, facets)).toHaveLength(4)
  }
})

it("says open ends of a price", () => {
  expect(chosenFilters(parseSearchUrl({ min: "5" }), [])[0]?.text).toBe("From ₹5")
  expect(chosenFilters(parseSearchUrl({ max: "5" }), [])[0]?.text).toBe("Up to ₹5")
})
