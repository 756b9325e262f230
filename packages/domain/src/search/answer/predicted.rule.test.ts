import { expect, it } from "vitest"
import { aCategory } from "../testing/catalog.builder.ts"
import { aDocument } from "../testing/document.builder.ts"
import { predictedCategories } from "./predicted.rule.ts"

const hit = (categoryId: string) => ({ document: aDocument({ categoryId }) })
const categories = [aCategory({ id: "shoes", name: "Shoes" }), aCategory({ id: "socks", name: "Socks" })]
const counts = {
  atLeast: new Set<string>(),
  cut: new Set<string>(),
  tokens: new Map(),
  categories: [
    { value: "shoes", count: 40 },
    { value: "socks", count: 2 },
  ],
  prices: [],
  ratings: [],
  days: [],
}
const predict = (text: string, categoryId: string | null, ids: readonly string[]) =>
  predictedCategories({ text, categoryId }, ids.map(hit), { counts, categories })

it("names the categories of the best hits with what they hold", () => {
  expect(predict("running", null, ["shoes", "shoes", "socks", "shoes"])).toEqual([
    { categoryId: "shoes", name: "Shoes", count: 40, atLeast: false },
    { categoryId: "socks", name: "Socks", count: 2, atLeast: false },
  ])
})

it("leaves out what only trails, and what is unknown", () => {
  const trailing = [...Array.from({ length: 12 }, () => "shoes"), "socks", "hats"]
  expect(predict("running", null, trailing).map(({ categoryId }) => categoryId)).toEqual(["shoes"])
})

it("says nothing where nothing was asked or a category is chosen", () => {
  expect(predict("", null, ["shoes"])).toEqual([])
  expect(predict("running", "shoes", ["shoes"])).toEqual([])
})

it("says at least where the categories were counted in part", () => {
  const partly = { ...counts, atLeast: new Set(["category"]) }
  const [first] = predictedCategories({ text: "running", categoryId: null }, [hit("shoes")], {
    counts: partly,
    categories,
  })
  expect(first).toMatchObject({ count: 40, atLeast: true })
})
