import { expect, it } from "vitest"
import { expectSoundBooks, soldShop } from "../testing/index.ts"
import { makeOpenParcels } from "./open-parcels.use-case.ts"

it("gives an order from before there were parcels its parcels, once", async () => {
  const { shop, order } = await soldShop()
  shop.books.shipments.clear()
  const ensure = () =>
    shop.facts.inTransaction(async (tx) => {
      const locked = await tx.orders.lock(order.id)
      if (!locked) throw new Error("no order")
      return makeOpenParcels(tx).ensure(locked, { at: shop.time.now, newId: shop.facts.ids.uuid })
    })
  const opened = await ensure()
  expect(opened.map(({ warehouseId }) => warehouseId)).toEqual(["WH-BLR", "WH-DEL"])
  expect(await ensure()).toEqual(opened)
  expectSoundBooks(shop.books)
})
