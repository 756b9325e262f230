import { expect, it } from "vitest"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { indianDate, planQuery } from "./plan-query.rule.ts"

const facts = {
  query: aQuery({
    text: "shoe",
    filters: { color: ["Red"], material: ["Mesh"], empty: [] },
    page: 3,
    pageSize: 20,
  }),
  text: "shoe",
  band: "exact" as const,
  reach: aReach({ "WH-BLR": "2026-11-19", "WH-MAA": "2026-11-21", "WH-DEL": "2026-11-21" }),
  today: "2026-11-18",
  variantKeys: new Set(["color"]),
  reserve: 5,
}

it("sorts warehouses by day, for the facet, the filter and the order", () => {
  expect(planQuery(facts).reach).toEqual({
    all: ["WH-BLR", "WH-MAA", "WH-DEL"],
    wanted: ["WH-BLR", "WH-MAA", "WH-DEL"],
    days: [
      { withinDays: 1, warehouseIds: ["WH-BLR"] },
      { withinDays: 3, warehouseIds: ["WH-BLR", "WH-MAA", "WH-DEL"] },
    ],
    ranks: { "WH-BLR": 0, "WH-MAA": 1, "WH-DEL": 1 },
  })
  const soon = planQuery({ ...facts, query: aQuery({ withinDays: 2 }) })
  expect(soon.reach.wanted).toEqual(["WH-BLR"])
  expect(soon.reach.all).toHaveLength(3)
})

it("knows which facet is asked of the variant, drops empty ones, and counts pages from one", () => {
  const plan = planQuery(facts)
  expect(plan.facets).toEqual([
    { key: "color", level: "variant", values: ["Red"] },
    { key: "material", level: "product", values: ["Mesh"] },
  ])
  expect([plan.from, plan.size]).toEqual([40, 25])
  expect(plan.price).toBeNull()
  expect(planQuery({ ...facts, query: aQuery({ priceMaxMinor: 500 }) }).price).toEqual({
    minMinor: 0,
    maxMinor: 500,
  })
})

it("takes the date from the shopper's own clock", () => {
  expect(indianDate(new Date("2026-11-18T18:29:59Z"))).toBe("2026-11-18")
  expect(indianDate(new Date("2026-11-18T18:30:00Z"))).toBe("2026-11-19")
})
