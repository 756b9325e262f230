import { describe, expect, it } from "vitest"
import { expectSoundBooks, paidShop } from "../testing/index.ts"

describe("finishAuthorized", () => {
  it("takes the money once the order has noted that it was set aside", async () => {
    const { shop, order, attemptId } = await paidShop()
    const fact = shop.decide(attemptId, "authorized")
    await shop.settle(fact)
    expect(shop.books.orders.get(order.id)?.status).toBe("AUTHORIZED")
    await shop.settleAndFinish(fact)
    expect(shop.books.orders.get(order.id)).toMatchObject({ status: "PLACED", capturedAttemptId: attemptId })
    expect(shop.ledger.get(attemptId)?.state).toBe("captured")
    expectSoundBooks(shop.books)
  })

  it("gives it free, without a refund, when the order is over or the amount is another", async () => {
    const late = await paidShop()
    late.shop.control.mood = "dead"
    await late.shop.cancelById(late.order.id, "by the shopper")
    late.shop.control.mood = "well"
    await late.shop.settleAndFinish(late.shop.decide(late.attemptId, "authorized"))
    const wrong = await paidShop()
    await wrong.shop.settleAndFinish(wrong.shop.decide(wrong.attemptId, "authorized", 100))
    for (const { shop, attemptId } of [late, wrong]) {
      expect(shop.ledger.get(attemptId)?.state).toBe("voided")
      expect(shop.books.refunds.size).toBe(0)
      expectSoundBooks(shop.books)
    }
    expect(wrong.shop.books.orders.get(wrong.order.id)?.status).toBe("RESERVED")
  })

  it("asks again later when the gateway didn't answer", async () => {
    const { shop, order, attemptId } = await paidShop()
    const fact = shop.decide(attemptId, "authorized")
    shop.control.mood = "dead"
    await shop.settleAndFinish(fact)
    expect(shop.books.orders.get(order.id)?.status).toBe("AUTHORIZED")
    shop.control.mood = "well"
    await shop.inquire(10)
    expect(shop.books.orders.get(order.id)?.status).toBe("PLACED")
    expectSoundBooks(shop.books)
  })
})
