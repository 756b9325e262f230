import { expect, it } from "vitest"
import { planQuery } from "../query/plan-query.rule.ts"
import type { SearchQuery } from "../search.model.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { shownHit } from "./shown-hit.rule.ts"

const reach = aReach({ "WH-BLR": "2026-11-19", "WH-MAA": "2026-11-21" })
const factsOf = (over: Partial<SearchQuery> = {}, soldOut: readonly string[] = []) => ({
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
    promise: { earliest: "2026-11-21" },
    variantCount: 3,
  })
  expect(shown({ sort: "fastest" })).toMatchObject({ sku: "RED", promise: { earliest: "2026-11-19" } })
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
