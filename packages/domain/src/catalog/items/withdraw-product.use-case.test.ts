import { describe, expect, it } from "vitest"
import { aStoredItem, fakeCatalogStores, fakeEdge } from "../testing/index.ts"
import { makeWithdrawProduct } from "./withdraw-product.use-case.ts"

describe("withdrawProduct", () => {
  it("withdraws once and tells once", async () => {
    const { items, stored } = fakeCatalogStores()
    const item = aStoredItem()
    await items.commit([{ item, readStamp: null }], [])
    const withdrawProduct = makeWithdrawProduct({ edge: fakeEdge(), items })
    await withdrawProduct(item.product.id)
    await withdrawProduct(item.product.id)
    await withdrawProduct("pnone")
    expect(stored.items.get(item.product.id)?.product).toMatchObject({ state: "withdrawn", revision: 2 })
    expect(stored.events).toMatchObject([{ payload: { change: "withdrawn", skus: ["SUP-01-mug-1"] } }])
  })
})
