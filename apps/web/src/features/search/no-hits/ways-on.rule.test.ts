import { expect, it } from "vitest"
import { parseSearchUrl } from "../results/search-url.rule.ts"
import { noHitsReason, waysOn } from "./ways-on.rule.ts"

const address = parseSearchUrl({ q: "lamp", "f.color": "Red", price: "0-49999", page: "3" })
const relaxations = [
  { key: "price", value: null, label: "the price you gave", total: 2 },
  { key: "color", value: "Red", label: "Color: Red", total: 1200 },
]

it("offers what brings most first, each with its count and its address", () => {
  const [color, price] = waysOn(address, { relaxations })
  expect(color).toMatchObject({ text: "Without Color: Red (1,200)", next: { filters: {}, page: 1 } })
  expect(price).toMatchObject({ next: { priceMaxMinor: null, filters: { color: ["Red"] }, page: 1 } })
})

it("gives the reason: the filters, the pincode, or the words", () => {
  const at = { pincode: "560001", filtered: true }
  expect(noHitsReason(address, { unreachable: 0, relaxations }, at)).toContain("Give one thing up")
  expect(noHitsReason(address, { unreachable: 3, relaxations: [] }, at)).toContain("560001")
  expect(noHitsReason(address, { unreachable: 0, relaxations: [] }, at)).toContain("filters")
  const bare = { ...at, filtered: false }
  expect(noHitsReason(address, { unreachable: 0, relaxations: [] }, bare)).toContain("spelling")
  expect(noHitsReason({ text: "" }, { unreachable: 0, relaxations: [] }, bare)).toContain("stall")
})
