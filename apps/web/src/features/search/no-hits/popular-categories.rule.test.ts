import { expect, it } from "vitest"
import { popularCategories } from "./popular-categories.rule.ts"

const lane = (id: string, parentId: string | null = null) => ({ id, name: id, parentId })
const categories = [lane("home"), lane("kitchen", "home"), lane("fashion"), lane("sarees", "fashion")]
const names = (...popular: string[]) =>
  popularCategories(
    popular.map((categoryId) => ({ categoryId })),
    categories,
  ).map(({ id }) => id)

it("names each category once, the most bought first, then the lanes", () => {
  expect(names("sarees", "kitchen", "sarees")).toEqual(["sarees", "kitchen", "home", "fashion"])
})

it("names the lanes where nothing is known to be bought, and no category that isn't there", () => {
  expect(names()).toEqual(["home", "fashion"])
  expect(names("gone")).toEqual(["home", "fashion"])
})

it("stops before it is a list to read through", () => {
  const many = Array.from({ length: 20 }, (_, at) => lane(`lane-${at}`))
  expect(popularCategories([], many)).toHaveLength(8)
})
