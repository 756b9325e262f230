import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { expectSoundBooks, placedShop } from "../testing/index.ts"

describe("payOrder", () => {
  it("opens an attempt and says where to pay", async () => {
    const { shop, order, viewer } = await placedShop()
    const paid = await shop.pay(order.code, viewer, "pay-1")
    expect(paid).toMatchObject({
      ok: true,
      value: { redirectUrl: expect.stringContaining("https://pay.example/") },
    })
    expect(shop.books.orders.get(order.id)?.status).toBe("PAYMENT_PENDING")
  })

  it("answers a repeat, and a second key while the first is open, with the same attempt", async () => {
    const { shop, order, viewer } = await placedShop()
    const first = await shop.pay(order.code, viewer, "pay-1")
    expect(await shop.pay(order.code, viewer, "pay-1")).toEqual(first)
    expect(await shop.pay(order.code, viewer, "pay-2")).toEqual(first)
    expect(shop.ledger.size).toBe(1)
  })

  it("keeps an attempt whose answer was lost and goes on with it, so nobody is charged twice", async () => {
    const { shop, order, viewer } = await placedShop()
    shop.control.mood = "answer-lost"
    expect(await shop.pay(order.code, viewer, "pay-1")).toEqual(err({ code: "GATEWAY_UNAVAILABLE" }))
    expect([...shop.books.attempts.values()].map(({ status }) => status)).toEqual(["UNKNOWN"])
    shop.control.mood = "well"
    expect((await shop.pay(order.code, viewer, "pay-2")).ok).toBe(true)
    expect([shop.ledger.size, shop.books.attempts.size]).toEqual([1, 1])
  })

  it("frees the order for another try when the gateway refuses for certain", async () => {
    const { shop, order, viewer } = await placedShop()
    shop.control.mood = "refusing"
    expect(await shop.pay(order.code, viewer, "pay-1")).toEqual(err({ code: "GATEWAY_UNAVAILABLE" }))
    expect(shop.books.orders.get(order.id)?.status).toBe("RESERVED")
    shop.control.mood = "well"
    expect((await shop.pay(order.code, viewer, "pay-2")).ok).toBe(true)
    expectSoundBooks(shop.books)
  })

  it("is for whoever may see the order only", async () => {
    const { shop, order } = await placedShop()
    const stranger = { shopper: { visitorId: "v2", customerId: null }, accessToken: null }
    expect(await shop.pay(order.code, stranger, "pay-1")).toEqual(err({ code: "ORDER_NOT_FOUND" }))
    const mailed = { ...stranger, accessToken: `token-${order.code}` }
    expect((await shop.pay(order.code, mailed, "pay-1")).ok).toBe(true)
  })
})
