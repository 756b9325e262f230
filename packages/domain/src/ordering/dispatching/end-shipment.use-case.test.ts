import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { clerk, expectSoundBooks, soldShop } from "../testing/index.ts"

const lost = (shipmentId: string) => ({ shipmentId, detail: "not seen for ten days", by: clerk })

describe("endShipment", () => {
  it("pays a lost parcel back once, and not its delivery while something arrives", async () => {
    const { shop, first, second, send, scan, statusOf } = await soldShop()
    await send(first.id)
    await send(second.id)
    expect((await shop.loseShipment(lost(second.id))).ok).toBe(true)
    expect((await shop.loseShipment(lost(second.id))).ok).toBe(true)
    expect([...shop.books.refunds.values()]).toMatchObject([
      { reason: "SHIPMENT_LOST", refId: second.id, amountMinor: 10_000 },
    ])
    expect(statusOf()).toBe("SHIPPED")
    await scan(first.id, "delivered")
    expect(statusOf()).toBe("DELIVERED")
    expectSoundBooks(shop.books)
  })

  it("puts what comes back undelivered on the shelf; an order of which nothing arrives is over", async () => {
    const { shop, order, first, second, send, statusOf } = await soldShop()
    await send(first.id)
    await send(second.id)
    await shop.returnToSender(lost(first.id))
    await shop.loseShipment(lost(second.id))
    expect(shop.books.stock.get("cup")).toEqual({ onHand: 4, reserved: 0, allocated: 0 })
    expect(shop.books.stock.get("kettle@WH-DEL")).toEqual({ onHand: 4, reserved: 0, allocated: 0 })
    expect(statusOf()).toBe("CANCELLED")
    const back = [...shop.books.refunds.values()].reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    expect(back).toBe(order.totalMinor)
    expectSoundBooks(shop.books)
  })

  it("loses nothing that hasn't left or has arrived", async () => {
    const { shop, first, send, scan } = await soldShop()
    expect(await shop.loseShipment(lost(first.id))).toEqual(err({ code: "SHIPMENT_CLOSED", status: "NEW" }))
    await send(first.id)
    await scan(first.id, "delivered")
    expect(await shop.returnToSender(lost(first.id))).toEqual(
      err({ code: "SHIPMENT_CLOSED", status: "DELIVERED" }),
    )
  })
})
