import { expect, it } from "vitest"
import { fakeSkuPrices, priceOf } from "../testing/index.ts"
import { makeCopyProduct } from "./copy-product.use-case.ts"

it("keeps what the catalog says and skips what it doesn't know", async () => {
  const prices = fakeSkuPrices()
  const copy = makeCopyProduct({
    prices,
    readProduct: async (productId) =>
      productId === "p1" ? { productId, revision: 2, skus: [priceOf({ sku: "a", revision: 2 })] } : null,
  })
  await copy("p1")
  await copy("p2")
  expect(await prices.read(["a", "b"])).toEqual([priceOf({ sku: "a", revision: 2 })])
})
