import { expect, it } from "vitest"
import type { SearchHit } from "../search.model.ts"
import { aQuery } from "../testing/query.builder.ts"
import { makeFindWaysOn } from "./find-ways-on.use-case.ts"

const hit = (productId: string) => ({ productId }) as SearchHit
const facets = [
  {
    key: "color",
    label: "Color",
    atLeast: false,
    values: [{ value: "Red", label: "Red", count: 0, chosen: true }],
  },
]
const find = (similar: readonly SearchHit[], without = 0) =>
  makeFindWaysOn({
    count: async ({ filters }) => (Object.keys(filters).length === 0 ? without : 0),
    similar: async () => similar,
    popular: async () => [hit("popular")],
  })

it("blames a filter first", async () => {
  const query = aQuery({ text: "lamp", filters: { color: ["Red"] } })
  expect(await find([hit("like")], 3)({ query, facets })).toMatchObject({
    relaxations: [{ key: "color", total: 3 }],
    similar: [],
    popular: [],
  })
})

it("offers no filter to give up that would bring nothing", async () => {
  const query = aQuery({ text: "lamp", filters: { color: ["Red"] }, ratingAtLeast: 4 })
  const rating = {
    key: "rating",
    label: "Rating",
    atLeast: false,
    values: [{ value: "4", label: "4", count: 0, chosen: true }],
  }
  expect((await find([], 3)({ query, facets: [...facets, rating] })).relaxations).toMatchObject([
    { key: "color", total: 3 },
  ])
})

it("shows what is similar, and only where nothing is what others buy", async () => {
  const query = aQuery({ text: "lamp" })
  expect(await find([hit("like")])({ query, facets: [] })).toMatchObject({
    similar: [{ productId: "like" }],
    popular: [],
  })
  expect(await find([])({ query, facets: [] })).toMatchObject({
    similar: [],
    popular: [{ productId: "popular" }],
  })
})
