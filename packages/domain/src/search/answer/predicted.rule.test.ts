import { expect, it } from "vitest"
import { aCategory } from "../testing/catalog.builder.ts"
import { aDocument } from "../testing/document.builder.ts"
import { predictedCategories } from "./predicted.rule.ts"

const hit = (categoryId: string) => ({ document: aDocument({ categoryId }) })
const categories = [aCategory({ id: "shoes", name: "Shoes" }), aCategory({ id: "socks", name: "Socks" })]
const counts = {
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
    { categoryId: "shoes", name: "Shoes", count: 40 },
    { categoryId: "socks", name: "Socks", count: 2 },
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
