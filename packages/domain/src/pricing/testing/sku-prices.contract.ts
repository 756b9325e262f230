import { beforeEach, describe, expect, it } from "vitest"
import type { SkuPrices } from "../ports.ts"
import { priceOf } from "./sku-price.builder.ts"

/** What every copy of SKU prices promises. `productId` must be fresh per run. */
export const skuPricesContract = (open: () => Promise<SkuPrices>, productId: string): void => {
  describe("SkuPrices", () => {
    let prices: SkuPrices
    const red = `${productId}-red`
    const blue = `${productId}-blue`
    const price = (sku: string, revision: number, priceMinor = 100) =>
      priceOf({ productId, sku, revision, priceMinor })
    beforeEach(async () => {
      prices = await open()
    })

    it("keeps, and leaves out what it doesn't know", async () => {
      await prices.keep([{ productId, revision: 3, skus: [price(red, 3), price(blue, 3)] }])
      expect(await prices.read([red, "unknown-sku"])).toEqual([price(red, 3)])
    })

    it("is not overwritten by an older revision", async () => {
      await prices.keep([{ productId, revision: 2, skus: [price(red, 2, 1)] }])
      expect(await prices.read([red])).toEqual([price(red, 3)])
    })

    it("withdraws SKUs that a newer revision no longer names", async () => {
      await prices.keep([{ productId, revision: 4, skus: [price(red, 4, 120)] }])
      const [kept, gone] = [...(await prices.read([red, blue]))].sort((a, b) => (a.sku < b.sku ? 1 : -1))
      expect(kept).toMatchObject({ sku: red, priceMinor: 120, state: "live" })
      expect(gone).toMatchObject({ sku: blue, state: "withdrawn", revision: 4 })
    })

    it("keeps many products at once, each by its own revision", async () => {
      const other = `${productId}-other`
      const mine = (sku: string, revision: number) => priceOf({ productId: other, sku, revision })
      const green = `${productId}-green`
      await prices.keep([{ productId: other, revision: 8, skus: [mine(green, 8)] }])
      const many = Array.from({ length: 90 }, (_, at) => `${productId}-many-${at}`)
      await prices.keep([
        { productId, revision: 3, skus: [price(red, 3, 1), price(blue, 3, 1)] },
        { productId: other, revision: 9, skus: many.map((sku) => mine(sku, 9)) },
      ])
      expect(await prices.read([red, green])).toMatchObject([
        { sku: red, priceMinor: 120, revision: 4 },
        { sku: green, state: "withdrawn", revision: 9 },
      ])
      expect(await prices.read(many)).toEqual(many.map((sku) => mine(sku, 9)))
    })

    it("answers nothing for nothing", async () => {
      expect(await prices.read([])).toEqual([])
    })
  })
}
