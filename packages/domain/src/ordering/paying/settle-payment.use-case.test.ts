import { describe, expect, it } from "vitest"
import { expectSoundBooks, paidShop } from "../testing/index.ts"

describe("settlePayment", () => {
  it("places once, however often it is told", async () => {
    const { shop, order, attemptId } = await paidShop()
    const fact = shop.decide(attemptId, "captured")
    await Promise.all([shop.settle(fact), shop.settle(fact), shop.settle({ ...fact, eventId: "another" })])
    expect(shop.books.orders.get(order.id)).toMatchObject({
      status: "PLACED",
      capturedAttemptId: attemptId,
      late: false,
    })
    expect(shop.books.stock.get("kettle")).toEqual({ onHand: 5, reserved: 0, allocated: 2 })
    expect(shop.running.size).toBe(0)
    expectSoundBooks(shop.books)
  })

  it("leaves the hold after a decline, fails after the last one", async () => {
    const { shop, order, viewer, attemptId } = await paidShop()
    await shop.settle(shop.decide(attemptId, "declined"))
    expect(shop.books.orders.get(order.id)?.status).toBe("RESERVED")
    for (const key of ["pay-2", "pay-3"]) {
      const paid = await shop.pay(order.code, viewer, key)
      if (paid.ok) await shop.settle(shop.decide(paid.value.attemptId, "declined"))
    }
    expect(shop.books.orders.get(order.id)?.status).toBe("FAILED")
    expect(shop.books.stock.get("kettle")?.reserved).toBe(0)
    expectSoundBooks(shop.books)
  })

  it("places late when the stock is still there, else pays back", async () => {
    for (const left of [5, 1]) {
      const { shop, order, attemptId } = await paidShop()
      shop.control.mood = "dead"
      shop.pass(601_000)
      await shop.expireDue(10)
      shop.pass(301_000)
      await shop.expireDue(10)
      expect(shop.books.orders.get(order.id)?.status).toBe("EXPIRED")
      shop.recount("kettle", left)
      await shop.settle(shop.decide(attemptId, "captured"))
      const enough = left >= 2
      expect(shop.books.orders.get(order.id)).toMatchObject({
        status: enough ? "PLACED" : "EXPIRED",
        late: enough,
      })
      expect(shop.books.refunds.size).toBe(enough ? 0 : 1)
      expectSoundBooks(shop.books)
    }
  })

  it("says of a late order why it now comes from where it comes, and keeps what was said before", async () => {
    const { shop, order, attemptId } = await paidShop()
    const before = shop.books.orders.get(order.id)?.allocation
    shop.control.mood = "dead"
    shop.pass(601_000)
    await shop.expireDue(10)
    shop.pass(301_000)
    await shop.expireDue(10)
    await shop.settle(shop.decide(attemptId, "captured"))
    const { allocation, placedAt } = shop.books.orders.get(order.id) ?? {}
    expect(allocation?.replaced).toEqual({
      ...{ why: "paid-late", at: placedAt?.toISOString() },
      former: before,
    })
    expect(allocation?.considered.length).toBeGreaterThan(0)
    expect(allocation?.chosen).toEqual(
      [...shop.books.shipments.values()]
        .filter(({ orderId }) => orderId === order.id)
        .map((one) => one.warehouseId),
    )
  })

  it("pays back what comes after a cancellation", async () => {
    const { shop, order, attemptId } = await paidShop()
    shop.control.mood = "dead"
    await shop.cancelById(order.id, "by the shopper")
    await shop.settle(shop.decide(attemptId, "captured"))
    expect(shop.books.orders.get(order.id)?.status).toBe("CANCELLED")
    expect([...shop.books.refunds.values()]).toMatchObject([
      { reason: "ORDER_CANCELLED", amountMinor: 24_900 },
    ])
    expectSoundBooks(shop.books)
  })

  it("keeps one of two captures and pays the other back", async () => {
    const { shop, order, viewer, attemptId } = await paidShop()
    await shop.settle(shop.decide(attemptId, "declined"))
    const second = await shop.pay(order.code, viewer, "pay-2")
    if (!second.ok) throw new Error(second.error.code)
    await shop.settle(shop.decide(second.value.attemptId, "captured"))
    await shop.settle({ ...shop.decide(attemptId, "captured"), eventId: "late-capture" })
    expect([...shop.books.refunds.values()]).toMatchObject([{ attemptId, reason: "SECOND_CAPTURE" }])
    expectSoundBooks(shop.books)
  })

  it("doesn't place for a rupee", async () => {
    const { shop, order, attemptId } = await paidShop()
    await shop.settle(shop.decide(attemptId, "captured", 100))
    expect(shop.books.orders.get(order.id)?.status).toBe("RESERVED")
    expect([...shop.books.refunds.values()]).toMatchObject([{ reason: "AMOUNT_MISMATCH", amountMinor: 100 }])
    expectSoundBooks(shop.books)
  })

  it("doesn't place late when the shopper ordered the same cart again", async () => {
    const { shop, order, attemptId, input } = await paidShop()
    shop.control.mood = "dead"
    shop.pass(601_000)
    await shop.expireDue(10)
    shop.pass(301_000)
    await shop.expireDue(10)
    shop.control.mood = "well"
    expect((await shop.place({ ...input, idempotencyKey: "key-again-01" })).ok).toBe(true)
    await shop.settle(shop.decide(attemptId, "captured"))
    expect(shop.books.orders.get(order.id)?.status).toBe("EXPIRED")
    expect(shop.books.refunds.size).toBe(1)
    expectSoundBooks(shop.books)
  })

  it("ignores attempts nobody opened", async () => {
    const { shop } = await paidShop()
    await shop.settle(shop.decide("foreign", "captured", 500))
    expectSoundBooks(shop.books)
  })
})
