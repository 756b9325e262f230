import { expect, it } from "vitest"
import { aCategory, aDepartment, aProduct, aStock } from "../testing/catalog.builder.ts"
import type { IndexChange } from "./index-document.model.ts"
import { makeIndexProducts } from "./index-products.use-case.ts"

const setUp = () => {
  const applied: (readonly IndexChange[])[] = []
  const order: string[] = []
  const index = makeIndexProducts({
    shelf: {
      listCategories: async () => [aDepartment(), aCategory()],
      getProducts: async (ids) => {
        order.push("items")
        return ids
          .filter((id) => id !== "P-unknown")
          .map((id) => aProduct({ id, state: id === "P-9" ? "withdrawn" : "live" }))
      },
    },
    stock: {
      availabilityOf: async (skus) => {
        order.push("stock")
        return skus.map((sku) => aStock(sku, { "WH-BLR": 1 }, 2))
      },
    },
    interests: { ratesOf: async () => new Map([["P-1", 0.25]]) },
    index: {
      apply: async (changes) => {
        order.push("written")
        applied.push(changes)
        return ["P-2"]
      },
    },
    followStock: async (written, overtaken) =>
      void order.push(`followed ${written.map(({ productId }) => productId)}, overtaken ${overtaken}`),
  })
  return { index, applied, order }
}

it("reads the item before its stock and writes what now stands, each product once", async () => {
  const { index, applied, order } = setUp()
  await index(["P-1", "P-9", "P-1"])
  expect(order).toEqual(["items", "stock", "written", "followed P-1, overtaken P-2"])
  expect(applied).toHaveLength(1)
  expect(applied[0]?.map((change) => change.kind)).toEqual(["put", "remove"])
  expect(applied[0]?.[0]).toMatchObject({ document: { version: 3_000_000_004, conversion: 0.25 } })
})

it("has nothing to write for products nobody knows", async () => {
  const { index, applied } = setUp()
  await index(["P-unknown"])
  expect(applied).toEqual([])
})
