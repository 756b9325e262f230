import { describe, expect, it } from "vitest"
import { paidShop, placedShop } from "../testing/index.ts"

describe("inquireAttempts", () => {
  it("settles what the gateway knows and we don't", async () => {
    const { shop, order, attemptId } = await paidShop()
    shop.decide(attemptId, "captured")
    expect(await shop.inquire(10)).toBe(1)
    expect(shop.books.orders.get(order.id)?.status).toBe("PLACED")
    expect(await shop.inquire(10)).toBe(0)
  })

  it("leaves alone what is open there, and what can't be asked", async () => {
    const { shop, order } = await paidShop()
    expect(await shop.inquire(10)).toBe(0)
    shop.control.mood = "dead"
    expect(await shop.inquire(10)).toBe(0)
    expect(shop.books.orders.get(order.id)?.status).toBe("PAYMENT_PENDING")
  })

  it("cancels at the gateway what never arrived there, so that it can't take money later", async () => {
    const { shop, order, viewer } = await placedShop()
    shop.control.mood = "dead"
    await shop.pay(order.code, viewer, "pay-1")
    shop.control.mood = "well"
    expect(await shop.inquire(10)).toBe(1)
    expect([...shop.ledger.values()].map(({ state }) => state)).toEqual(["voided"])
    expect(shop.books.orders.get(order.id)?.status).toBe("RESERVED")
  })
})
