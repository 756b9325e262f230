import { expect, it } from "vitest"
import { planQuery } from "../query/plan-query.rule.ts"
import { aDocument, aVariant } from "../testing/document.builder.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { standIn } from "./stand-in.rule.ts"

const reach = aReach({ "WH-NEAR": "2026-11-19", "WH-FAR": "2026-11-22" })
const product = (id: string, priceMinor: number, over: object = {}) =>
  aDocument({
    productId: id,
    facets: ["brand=Chetak", "watts=40"],
    ratingAverage: 4,
    variants: [aVariant({ sku: id, priceMinor, stockedIn: ["WH-FAR"] })],
    ...over,
  })
const shelf = [
  product("dear", 900, { popularity: 1, createdAt: "2026-03-01T00:00:00.000Z" }),
  product("cheap", 100, { ratingAverage: 3, popularity: 9_000, createdAt: "2026-01-01T00:00:00.000Z" }),
  product("near", 500, {
    facets: ["brand=Gaja", "watts=9"],
    createdAt: "2026-02-01T00:00:00.000Z",
    variants: [aVariant({ sku: "near", priceMinor: 500, stockedIn: ["WH-NEAR"] })],
  }),
  product("gone", 1, { variants: [aVariant({ sku: "gone", stockedIn: [] })] }),
]
const ids = (over: Parameters<typeof aQuery>[0], listed = 9) => {
  const query = aQuery({ ...over, categoryId: null })
  const facts = { text: "", band: "exact", today: "2026-11-18", variantKeys: new Set<string>() } as const
  const plan = planQuery({ ...facts, query, reach, reserve: 0 })
  return standIn(shelf, { plan, reach, listed }).map(({ productId }) => productId)
}

it("keeps to what was chosen: brand, a range of numbers, rating, day", () => {
  expect(ids({ filters: { brand: ["Chetak"] } })).toEqual(["dear", "cheap"])
  expect(ids({ filters: { watts: ["..10"] } })).toEqual(["near"])
  expect(ids({ ratingAtLeast: 4 })).toEqual(["dear", "near"])
  expect(ids({ withinDays: 2 })).toEqual(["near"])
})

it("stands in the wished order, cut off after it", () => {
  expect(ids({ sort: "price-asc" })).toEqual(["cheap", "near", "dear"])
  expect(ids({ sort: "price-desc" })).toEqual(["dear", "near", "cheap"])
  expect(ids({ sort: "newest" })).toEqual(["dear", "near", "cheap"])
  expect(ids({ sort: "fastest" })[0]).toBe("near")
  expect(ids({ sort: "popularity" })[0]).toBe("cheap")
  expect(ids({ sort: "rating" })[2]).toBe("cheap")
  expect(ids({ sort: "price-asc" }, 1)).toEqual(["cheap"])
  expect(ids({})).toEqual(["dear", "cheap", "near"])
})
