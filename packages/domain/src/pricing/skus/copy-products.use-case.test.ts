import { expect, it } from "vitest"
import { fakeSkuPrices, priceOf } from "../testing/index.ts"
import { makeCopyProducts } from "./copy-products.use-case.ts"

it("keeps what the catalog says, each product read once, and skips what it doesn't know", async () => {
  const prices = fakeSkuPrices()
  const asked: string[][] = []
  const copy = makeCopyProducts({
    prices,
    readProducts: async (productIds) => {
      asked.push([...productIds])
      return productIds
        .filter((productId) => productId === "p1")
        .map((productId) => ({ productId, revision: 2, skus: [priceOf({ sku: "a", revision: 2 })] }))
    },
  })
  await copy(["p1", "p2", "p1"])
  await copy(["p2"])
  expect(asked).toEqual([["p1", "p2"], ["p2"]])
  expect(await prices.read(["a", "b"])).toEqual([priceOf({ sku: "a", revision: 2 })])
})
