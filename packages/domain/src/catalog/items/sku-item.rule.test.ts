import { describe, expect, it } from "vitest"
import { aStoredItem } from "../testing/index.ts"
import { skuItemOf } from "./sku-item.rule.ts"

describe("skuItemOf", () => {
  it("carries price, tax and the first picture", () => {
    const { product } = aStoredItem()
    const sku = product.variants[0]?.sku ?? ""
    expect(skuItemOf(product, sku)).toMatchObject({
      sku,
      productId: product.id,
      priceMinor: product.variants[0]?.offer.priceMinor,
      image: product.images[0] ?? null,
      state: "live",
    })
    expect(skuItemOf(product, "none")).toBeNull()
  })
})
