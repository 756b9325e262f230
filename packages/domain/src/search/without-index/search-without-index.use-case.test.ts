import { expect, it } from "vitest"
import { aCategory, aDepartment, aProduct, aStock } from "../testing/catalog.builder.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { makeSearchWithoutIndex } from "./search-without-index.use-case.ts"

const setUp = () => {
  const asked: string[] = []
  const products = [
    aProduct(),
    aProduct({ id: "P-2", variants: [{ sku: "FAR", options: {}, offer: { priceMinor: 5, mrpMinor: 5 } }] }),
    aProduct({ id: "P-3", state: "withdrawn" }),
  ]
  const search = makeSearchWithoutIndex({
    clock: { now: () => new Date("2026-11-18T06:00:00Z") },
    shelf: {
      listCategories: async () => [aDepartment(), aCategory()],
      findByText: async (text) => {
        asked.push(`text:${text}`)
        return products
      },
      topOfCategory: async (id) => {
        asked.push(`category:${id}`)
        return products
      },
    },
    stock: {
      availabilityOf: async () => [aStock("S-RED-8", { "WH-BLR": 1 }), aStock("FAR", { "WH-XXX": 9 })],
    },
  })
  return { asked, ask: (over = {}) => search(aQuery(over), aReach({ "WH-BLR": "2026-11-19" })) }
}

it("lists live products that are in stock where they can come from, with their date", async () => {
  const { ask, asked } = setUp()
  const result = await ask({ text: "runner", page: 7 })
  expect(asked).toEqual(["text:runner"])
  expect(result.hits.map(({ productId, sku, promise }) => [productId, sku, promise.latest])).toEqual([
    ["P-1", "S-RED-8", "2026-11-19"],
  ])
  expect(result).toMatchObject({ limited: true, total: 1, page: 1, pageCount: 1, facets: [] })
})

it("shows a category's best when nothing was typed, and nothing when nothing was asked", async () => {
  const { ask, asked } = setUp()
  expect((await ask({ categoryId: "shoes" })).total).toBe(1)
  expect((await ask({ categoryId: "tools", text: "runner" })).total).toBe(0)
  expect((await ask({})).total).toBe(0)
  expect(asked).toEqual(["category:shoes", "text:runner"])
})
