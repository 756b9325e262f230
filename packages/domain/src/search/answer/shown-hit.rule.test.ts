import { expect, it } from "vitest"
import { planQuery } from "../query/plan-query.rule.ts"
import type { SearchQuery } from "../search.model.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { shownHit } from "./shown-hit.rule.ts"

const near = aReach({ "WH-BLR": "2026-11-19", "WH-MAA": "2026-11-21" })
const factsOf = (over: Partial<SearchQuery> = {}, soldOut: readonly string[] = [], reach = near) => ({
  plan: planQuery({
    query: aQuery(over),
    text: "",
    band: "exact",
    reach,
    today: "2026-11-18",
    variantKeys: new Set(["color"]),
    reserve: 0,
  }),
  reach,
  soldOut: new Set(soldOut),
})
const document = aDocument({
  variants: [
    aVariant({ sku: "RED", priceMinor: 900, facets: ["color=Red"], stockedIn: ["WH-BLR"] }),
    aVariant({ sku: "BLUE", priceMinor: 700, facets: ["color=Blue"], stockedIn: ["WH-MAA"] }),
    aVariant({ sku: "GREEN", priceMinor: 100, facets: ["color=Green"], stockedIn: ["WH-XXX"] }),
  ],
})
const shown = (over: Partial<SearchQuery> = {}, soldOut: readonly string[] = []) =>
  shownHit({ document, marked: null }, factsOf(over, soldOut))

it("shows the cheapest variant that can come, with its own price and date", () => {
  expect(shown()).toMatchObject({
    sku: "BLUE",
    priceMinor: 700,
    promise: { service: "standard", earliest: "2026-11-20", latest: "2026-11-21" },
    variantCount: 3,
  })
  expect(shown({ sort: "fastest" })).toMatchObject({ sku: "RED", promise: { latest: "2026-11-19" } })
})

it("names the service that comes by the last of its days the soonest, and filters by that day", () => {
  const slow = { service: "standard", warehouseId: "WH-BLR", feeMinor: 0 } as const
  const promises = [
    { ...slow, earliest: "2026-11-19", latest: "2026-11-21" },
    { ...slow, service: "express" as const, earliest: "2026-11-20", latest: "2026-11-20", feeMinor: 9900 },
  ]
  const asked = (over: Partial<SearchQuery>) => {
    const there = new Map([["WH-BLR", promises]])
    return shownHit({ document, marked: null }, factsOf(over, [], there))
  }
  expect(asked({ withinDays: 1 })).toBeNull()
  expect(asked({ withinDays: 2 })?.promise).toEqual({
    ...{ service: "express", earliest: "2026-11-20", latest: "2026-11-20", feeMinor: 9900 },
  })
})

it("keeps to the chosen options, price and day", () => {
  expect(shown({ filters: { color: ["Red", "Green"] } })?.sku).toBe("RED")
  expect(shown({ priceMinMinor: 800 })?.sku).toBe("RED")
  expect(shown({ withinDays: 1 })?.sku).toBe("RED")
  expect(shown({ filters: { color: ["Green"] } })).toBeNull()
})

it("drops what sold out meanwhile", () => {
  expect(shown({}, ["BLUE"])?.sku).toBe("RED")
  expect(shown({}, ["BLUE", "RED"])).toBeNull()
})
