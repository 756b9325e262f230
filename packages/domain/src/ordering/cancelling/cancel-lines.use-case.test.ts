import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { clerk, expectSoundBooks, soldShop } from "../testing/index.ts"

const command = (orderId: string, lineNo: number, quantity: number, key = "cancel-1") => ({
  ...{ orderId, idempotencyKey: key, expectedRefundMinor: null, by: "you" },
  lines: [{ lineNo, quantity }],
})

describe("cancelLines", () => {
  it("frees the units and pays back their share, once per key", async () => {
    const { shop, order } = await soldShop()
    const done = await shop.cancelLines(command(order.id, 2, 1))
    expect(await shop.cancelLines(command(order.id, 2, 1))).toEqual(done)
    expect(await shop.cancelLines(command(order.id, 2, 2))).toEqual(err({ code: "IDEMPOTENCY_CONFLICT" }))
    expect([...shop.books.refunds.values()]).toMatchObject([
      { reason: "LINES_CANCELLED", amountMinor: 10_000 },
    ])
    expect(shop.books.stock.get("cup")).toEqual({ onHand: 4, reserved: 0, allocated: 1 })
    expectSoundBooks(shop.books)
  })

  it("runs twins of one key once", async () => {
    const { shop, order } = await soldShop()
    const answers = await Promise.all([1, 2, 3].map(() => shop.cancelLines(command(order.id, 1, 1))))
    expect(new Set(answers.map((one) => (one.ok ? one.value : "refused"))).size).toBe(1)
    expect(shop.books.refunds.size).toBe(1)
    expectSoundBooks(shop.books)
  })

  it("closes a parcel that is empty, and the order with its last unit: all that was paid is back", async () => {
    const { shop, order, second, statusOf } = await soldShop()
    await shop.cancelLines(command(order.id, 1, 1, "cancel-1"))
    expect(shop.books.shipments.get(second.id)?.status).toBe("CANCELLED")
    expect(statusOf()).toBe("PLACED")
    await shop.cancelLines(command(order.id, 1, 3, "cancel-2"))
    await shop.cancelLines(command(order.id, 2, 2, "cancel-3"))
    expect(statusOf()).toBe("CANCELLED")
    const back = [...shop.books.refunds.values()].reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    expect(back).toBe(order.totalMinor)
    expectSoundBooks(shop.books)
  })

  it("is too late for what is packed, and then leaves the key free", async () => {
    const { shop, order, first, second } = await soldShop()
    await shop.packShipment({ shipmentId: first.id, by: clerk })
    const refused = await shop.cancelLines(command(order.id, 1, 2))
    expect(refused).toEqual(err({ code: "TOO_LATE_TO_CANCEL", lines: [{ lineNo: 1, cancellable: 1 }] }))
    expect((await shop.cancelLines(command(order.id, 1, 1))).ok).toBe(true)
    expect(shop.books.shipments.get(second.id)?.status).toBe("CANCELLED")
    expectSoundBooks(shop.books)
  })

  it("asks again when the sum isn't the one agreed to", async () => {
    const { shop, order } = await soldShop()
    const asked = { ...command(order.id, 2, 1), expectedRefundMinor: 9_999 }
    expect(await shop.cancelLines(asked)).toEqual(err({ code: "REFUND_CHANGED", refundMinor: 10_000 }))
    expect(shop.books.refunds.size).toBe(0)
    expect((await shop.cancelLines({ ...asked, expectedRefundMinor: 10_000 })).ok).toBe(true)
  })

  it("knows nothing of made-up orders, and leaves unpaid ones to cancelling", async () => {
    const { shop } = await soldShop()
    expect(await shop.cancelLines(command("nobody", 1, 1))).toEqual(err({ code: "ORDER_NOT_FOUND" }))
  })
})
