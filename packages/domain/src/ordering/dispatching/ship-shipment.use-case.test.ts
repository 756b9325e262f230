import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { clerk, expectSoundBooks, parcelOf, soldShop } from "../testing/index.ts"
import { unitsIn } from "./ship-shipment.use-case.ts"

describe("shipShipment", () => {
  it("takes the units out of the warehouse's books, parcel by parcel", async () => {
    const { shop, first, second, send, statusOf } = await soldShop()
    expect((await send(first.id)).ok).toBe(true)
    expect(statusOf()).toBe("PARTIALLY_SHIPPED")
    expect(shop.books.stock.get("kettle")).toEqual({ onHand: 0, reserved: 0, allocated: 0 })
    expectSoundBooks(shop.books)
    await send(second.id)
    expect(statusOf()).toBe("SHIPPED")
    expect(shop.books.stock.get("kettle@WH-DEL")).toEqual({ onHand: 4, reserved: 0, allocated: 0 })
    expectSoundBooks(shop.books)
  })

  it("answers a repeat, refuses another number, and a number that is taken", async () => {
    const { shop, first, second, send } = await soldShop()
    const sent = await send(first.id, "T-1")
    expect(
      await shop.shipShipment({ shipmentId: first.id, carrier: "Vayu", trackingNo: "T-1", by: clerk }),
    ).toEqual(sent.ok ? { ...sent, value: shop.books.shipments.get(first.id) } : sent)
    expect(await send(first.id, "T-2")).toEqual(err({ code: "SHIPMENT_CLOSED", status: "SHIPPED" }))
    expect(await send(second.id, "T-1")).toEqual(
      err({ code: "TRACKING_TAKEN", carrier: "Vayu", trackingNo: "T-1" }),
    )
    expectSoundBooks(shop.books)
  })

  it("sends nothing that isn't packed", async () => {
    const { shop, first } = await soldShop()
    const tracking = { carrier: "Vayu", trackingNo: "T-1" }
    expect(await shop.shipShipment({ shipmentId: first.id, ...tracking, by: clerk })).toEqual(
      err({ code: "SHIPMENT_CLOSED", status: "NEW" }),
    )
  })
})

it("counts what a parcel really holds, per SKU", () => {
  const line = { lineNo: 1, sku: "kettle", quantity: 3, cancelled: 1, delivered: 0, returned: 0 }
  const lines = [line, { ...line, lineNo: 2 }, { ...line, lineNo: 3, sku: "cup", cancelled: 3 }]
  expect(unitsIn(parcelOf({ lines }))).toEqual([{ sku: "kettle", warehouseId: "WH-BLR", quantity: 4 }])
})
