import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { expectSoundBooks, soldShop } from "../testing/index.ts"

describe("recordCarrierEvent", () => {
  it("moves forward only: late and doubled scans change nothing but the history", async () => {
    const { shop, first, second, send, scan, statusOf } = await soldShop()
    await send(first.id)
    await send(second.id)
    for (const kind of ["delivered", "in-transit", "out-for-delivery", "delivered"] as const) {
      expect(await scan(first.id, kind)).toMatchObject({ ok: true, value: { status: "DELIVERED" } })
    }
    expect(shop.books.shipments.get(first.id)?.lines.map(({ delivered }) => delivered)).toEqual([3, 2])
    expect(statusOf()).toBe("SHIPPED")
    await scan(second.id, "out-for-delivery")
    await scan(second.id, "delivered")
    expect(statusOf()).toBe("DELIVERED")
    expectSoundBooks(shop.books)
  })

  it("believes no scan from the future", async () => {
    const { shop, first, send, scan } = await soldShop()
    await send(first.id)
    await scan(first.id, "delivered", new Date("2099-01-01T00:00:00.000Z"))
    expect(shop.books.shipments.get(first.id)?.deliveredAt).toEqual(shop.time.now)
  })

  it("pays back what the carrier calls lost or sends back", async () => {
    const { shop, first, second, send, scan, statusOf } = await soldShop()
    await send(first.id)
    await send(second.id)
    await scan(first.id, "lost")
    await scan(second.id, "returned")
    expect(statusOf()).toBe("CANCELLED")
    expect(shop.books.stock.get("kettle@WH-DEL")?.onHand).toBe(5)
    expectSoundBooks(shop.books)
  })

  it("knows no number of somebody else's", async () => {
    const { scan } = await soldShop()
    expect(await scan("nothing", "delivered")).toEqual(err({ code: "SHIPMENT_NOT_FOUND" }))
  })
})
