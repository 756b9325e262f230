import { expect, it } from "vitest"
import { parcelOf, soldShop } from "../testing/index.ts"
import { makeReadParcels } from "./read-parcels.use-case.ts"

it("shows a warehouse its parcels and returns, with order, address and goods", async () => {
  const { shop, order, first, second, send, scan } = await soldShop()
  await send(first.id)
  await scan(first.id, "delivered")
  const filter = { warehouseId: "WH-BLR", statuses: [], cursor: null, limit: 10 }
  const { items } = await shop.listShipments(filter)
  expect(items).toMatchObject([{ id: first.id, orderCode: order.code, address: { pincode: "560001" } }])
  expect(items[0]?.goods.map(({ title }) => title)).toEqual(["The kettle", "The cup"])
  expect(items[0]?.news.map(({ status }) => status)).toEqual(["PACKED", "SHIPPED", "DELIVERED"])
  expect((await shop.listShipments({ ...filter, statuses: ["NEW"] })).items).toEqual([])
  expect(await shop.getShipment(second.id)).toMatchObject({ warehouseId: "WH-DEL" })
  expect(await shop.getShipment("nothing")).toBeNull()

  const asked = await shop.requestReturn({
    ...{ orderId: order.id, idempotencyKey: "return-1", shipmentId: first.id, reason: "damaged", note: "" },
    lines: [{ lineNo: 2, quantity: 1 }],
  })
  if (!asked.ok) throw new Error(asked.error.code)
  expect((await shop.listReturns({ ...filter, statuses: ["REQUESTED"] })).items).toMatchObject([
    { id: asked.value, orderCode: order.code, goods: [{ title: "The cup" }] },
  ])
  expect((await shop.getReturn(asked.value))?.id).toBe(asked.value)
  expect(await shop.getReturn("nothing")).toBeNull()
})

it("names parcels whose order isn’t in the books, so that no page passes over them", async () => {
  const lost = [parcelOf({ id: "lost-1" }), parcelOf({ id: "lost-2" })]
  const none = async () => []
  const read = makeReadParcels({
    parcels: {
      ...{ shipmentsOf: none, returnsOf: none, newsOf: none },
      findShipment: async () => null,
      findReturn: async () => null,
      listShipments: async () => ({ items: lost, next: "lost-2" }),
      listReturns: async () => ({ items: [], next: null }),
    },
    book: { findAll: none },
  })
  const filter = { warehouseId: "WH-BLR", statuses: [], cursor: null, limit: 2 }
  expect(await read.listShipments(filter)).toEqual({
    items: [],
    orphans: ["lost-1", "lost-2"],
    next: "lost-2",
  })
})
