import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { clerk, expectSoundBooks, soldShop } from "../testing/index.ts"

describe("packShipment", () => {
  it("packs once, and answers a repeat the same", async () => {
    const { shop, first, statusOf } = await soldShop()
    const packed = await shop.packShipment({ shipmentId: first.id, by: clerk })
    expect(packed).toMatchObject({ ok: true, value: { status: "PACKED" } })
    expect(await shop.packShipment({ shipmentId: first.id, by: clerk })).toMatchObject({ ok: true })
    expect([statusOf(), shop.books.news.size]).toEqual(["PLACED", 1])
  })

  it("meets a cancellation: whoever comes first wins", async () => {
    const { shop, order, first } = await soldShop()
    const [cancelled, packed] = await Promise.all([
      shop.cancelById(order.id, "by the shopper"),
      shop.packShipment({ shipmentId: first.id, by: clerk }),
    ])
    expect([cancelled.ok, packed]).toEqual([true, err({ code: "SHIPMENT_CLOSED", status: "CANCELLED" })])
    expectSoundBooks(shop.books)
  })

  it("makes cancelling the whole order too late, and says what can still be called off", async () => {
    const { shop, order, first } = await soldShop()
    await shop.packShipment({ shipmentId: first.id, by: clerk })
    const refused = await shop.cancelById(order.id, "by the shopper")
    const lines = [
      { lineNo: 1, cancellable: 1 },
      { lineNo: 2, cancellable: 0 },
    ]
    expect(refused).toEqual(err({ code: "TOO_LATE_TO_CANCEL", lines }))
    expectSoundBooks(shop.books)
  })
})
