import { expect, it } from "vitest"
import { aCategory, aDepartment } from "../testing/catalog.builder.ts"
import { aQuery } from "../testing/query.builder.ts"
import { facetsOf } from "./facets.rule.ts"

const counts = {
  atLeast: new Set<string>(),
  cut: new Set<string>(),
  tokens: new Map([
    [
      "color",
      [
        { value: "Red", count: 9 },
        { value: "Blue", count: 4 },
      ],
    ],
    [
      "brand",
      [
        { value: "Chetak", count: 3 },
        { value: "Gaja", count: 2 },
      ],
    ],
    [
      "ram",
      [
        { value: "16", count: 5 },
        { value: "8", count: 7 },
      ],
    ],
    ["lonely", [{ value: "only", count: 2 }]],
  ]),
  categories: [
    { value: "fashion", count: 12 },
    { value: "shoes", count: 7 },
  ],
  prices: [
    { range: { minMinor: 0, maxMinor: 49_999 }, count: 4 },
    { range: { minMinor: 2_500_000, maxMinor: null }, count: 1 },
    { range: { minMinor: 100_000, maxMinor: 199_999 }, count: 0 },
  ],
  ratings: [{ atLeast: 4, count: 5 }],
  days: [
    { withinDays: 0, count: 2 },
    { withinDays: 1, count: 6 },
    { withinDays: 3, count: 9 },
  ],
}
const categories = [
  aDepartment(),
  aCategory({ attributes: [{ key: "ram", label: "Memory", unit: "GB", facet: true, searchable: false }] }),
]
const facet = (key: string, query = aQuery()) =>
  facetsOf({ query, counts, categories }).find((one) => one.key === key)

it("begins with delivery and says days as people do", () => {
  const facets = facetsOf({ query: aQuery(), counts, categories })
  expect(facets.map(({ key }) => key)).toEqual([
    "delivery",
    "category",
    "price",
    "rating",
    "brand",
    "color",
    "ram",
  ])
  expect(facets[0]?.values.map(({ label }) => label)).toEqual([
    "Get it today",
    "Get it by tomorrow",
    "Within 3 days",
  ])
})

it("words prices in rupees and hides empty ranges", () => {
  expect(facet("price")?.values.map(({ value, label }) => [value, label])).toEqual([
    ["0-49999", "Under ₹500"],
    ["2500000-", "₹25,000 and over"],
  ])
  expect(facet("price", aQuery({ priceMinMinor: 0, priceMaxMinor: 49_999 }))?.values[0]?.chosen).toBe(true)
})

it("labels attributes by their template and sorts numbers by size", () => {
  expect(facet("ram")).toMatchObject({ label: "Memory", values: [{ label: "8 GB" }, { label: "16 GB" }] })
  expect(facet("color")?.label).toBe("Color")
  expect(facet("lonely")).toBeUndefined()
})

it("keeps what is chosen even when nothing is left of it", () => {
  expect(facet("color", aQuery({ filters: { color: ["Gray"] } }))?.values).toContainEqual({
    value: "Gray",
    label: "Gray",
    count: 0,
    chosen: true,
  })
})

it("offers departments first, then the children of the chosen category", () => {
  expect(facet("category")?.values.map(({ value }) => value)).toEqual(["fashion"])
  expect(facet("category", aQuery({ categoryId: "fashion" }))?.values).toMatchObject([
    { value: "fashion", chosen: true },
    { value: "shoes", chosen: false, count: 7 },
  ])
})

it("says of which facets it knows at least so many", () => {
  const partly = { ...counts, atLeast: new Set(["price", "color"]) }
  const facets = facetsOf({ query: aQuery(), counts: partly, categories })
  expect(facets.filter(({ atLeast }) => atLeast).map(({ key }) => key)).toEqual(["price", "color"])
})

it("sums of values of which only the most frequent are named are at least so many, the values themselves exact", () => {
  const numbers = Array.from({ length: 12 }, (_, at) => ({ value: String(100 * (at + 1)), count: 20 - at }))
  const tokens = new Map([...counts.tokens, ["weight", numbers]])
  const named = [
    aCategory({
      attributes: [
        { key: "weight", label: "Weight", unit: "g", type: "number", facet: true, searchable: false },
      ],
    }),
  ]
  const cut = { ...counts, tokens, cut: new Set(tokens.keys()) }
  const atLeast = (known: typeof cut) =>
    facetsOf({ query: aQuery(), counts: known, categories: named }).flatMap((one) =>
      one.atLeast ? one.key : [],
    )
  expect(atLeast(cut)).toEqual(["weight"])
  expect(atLeast({ ...cut, cut: new Set() })).toEqual([])
})

it("gives numbers their unit, and leaves words alone that another category means by the same key", () => {
  const power = {
    key: "power",
    label: "Power",
    type: "number",
    unit: "W",
    facet: true,
    searchable: false,
  } as const
  const many = Array.from({ length: 9 }, (_, at) => ({ value: String(100 * (at + 1)), count: 1 }))
  const values = [...many, { value: "Battery", count: 1 }]
  const facets = facetsOf({
    query: aQuery(),
    counts: { ...counts, tokens: new Map([["power", values]]) },
    categories: [aCategory({ attributes: [power] })],
  })
  const labels = facets.find(({ key }) => key === "power")?.values.map(({ label }) => label)
  expect(labels).toHaveLength(10)
  expect(labels).toEqual(expect.arrayContaining(["100 W", "Battery"]))
})
