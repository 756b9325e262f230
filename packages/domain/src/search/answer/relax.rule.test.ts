import { expect, it } from "vitest"
import { aQuery } from "../testing/query.builder.ts"
import { withoutEach } from "./relax.rule.ts"

const facets = [
  {
    key: "color",
    label: "Color",
    atLeast: false,
    values: [
      { value: "Red", label: "Red", count: 0, chosen: true },
      { value: "Blue", label: "Blue", count: 2, chosen: false },
    ],
  },
  {
    key: "price",
    label: "Price",
    atLeast: false,
    values: [{ value: "0-49999", label: "Under ₹500", count: 0, chosen: true }],
  },
]

it("gives up each chosen filter in turn, a typed price too", () => {
  const query = aQuery({ filters: { color: ["Red"] }, priceMaxMinor: 49_999, page: 3 })
  const ways = withoutEach(query, facets)
  expect(ways.map(({ relaxation }) => relaxation.label)).toEqual(["Color: Red", "the price you gave"])
  expect(ways[0]?.query).toMatchObject({ filters: {}, priceMaxMinor: 49_999, page: 1 })
  expect(ways[1]?.query).toMatchObject({ filters: { color: ["Red"] }, priceMaxMinor: null, page: 1 })
})

it("has nothing to give up where nothing was chosen", () => {
  expect(withoutEach(aQuery(), [])).toEqual([])
})
