import type { Facet } from "@haat/domain/search"
import { expect, it } from "vitest"
import { chosenFilters } from "./chosen-filters.rule.ts"
import { parseSearchUrl } from "./search-url.rule.ts"

const value = (text: string, label: string, chosen: boolean) => ({ value: text, label, count: 1, chosen })
const facets: readonly Facet[] = [
  { key: "category", label: "Category", atLeast: false, values: [value("tea", "Tea", true)] },
  { key: "delivery", label: "Delivery", atLeast: false, values: [value("2", "Within 2 days", true)] },
  {
    key: "color",
    label: "Color",
    atLeast: false,
    values: [value("red", "Red", true), value("blue", "Blue", false)],
  },
]
const address = parseSearchUrl({ "f.color": "red", price: "10000-10000000", within: "2", page: "3" }, "tea")

it("names each filter by its labels; the category is a place, not a filter", () => {
  expect(chosenFilters(address, facets).map(({ text }) => text)).toEqual([
    "Delivery: Within 2 days",
    "Color: Red",
    "Price: ₹100 to ₹1,00,000",
  ])
})

it("leads to the same search without that filter, from its first page", () => {
  const [delivery, color, price] = chosenFilters(address, facets).map(({ next }) => next)
  expect(delivery).toEqual({ ...address, page: 1, withinDays: null })
  expect(color).toEqual({ ...address, page: 1, filters: {} })
  expect(price).toEqual({ ...address, page: 1, priceMinMinor: null, priceMaxMinor: null })
})

it("says open ends of a typed price, and leaves an offered one to its facet", () => {
  expect(chosenFilters(parseSearchUrl({ price: "500-" }), [])[0]?.text).toBe("Price: from ₹5")
  expect(chosenFilters(parseSearchUrl({ price: "-500" }), [])[0]?.text).toBe("Price: up to ₹5")
  const offered = [
    { key: "price", label: "Price", atLeast: false, values: [value("0-500", "Under ₹5", true)] },
  ]
  expect(chosenFilters(parseSearchUrl({ price: "0-500" }), offered).map(({ text }) => text)).toEqual([
    "Price: Under ₹5",
  ])
})
