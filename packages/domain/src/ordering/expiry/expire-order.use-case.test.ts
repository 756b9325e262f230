import { describe, expect, it } from "vitest"
import { expectSoundBooks, paidShop, placedShop } from "../testing/index.ts"

const late = 600_001

describe("expireOrder", () => {
  it("is never early, whoever calls", async () => {
    const { shop, order } = await placedShop()
    shop.pass(599_999)
    expect(await shop.expire(order.id)).toBe(false)
    shop.pass(2)
    expect(await shop.expire(order.id)).toBe(true)
    expect(shop.books.orders.get(order.id)?.status).toBe("EXPIRED")
    expect(shop.books.stock.get("kettle")?.reserved).toBe(0)
    expect(await shop.expire(order.id)).toBe(false)
    expectSoundBooks(shop.books)
  })

  it("cancels an open attempt at the gateway first", async () => {
    const { shop, order, attemptId } = await paidShop()
    shop.pass(late)
    expect(await shop.expire(order.id)).toBe(true)
    expect(shop.ledger.get(attemptId)?.state).toBe("voided")
    expectSoundBooks(shop.books)
  })

  it("places instead when the money is there already", async () => {
    const { shop, order, attemptId } = await paidShop()
    shop.decide(attemptId, "captured")
    shop.pass(late)
    expect(await shop.expire(order.id)).toBe(false)
    expect(shop.books.orders.get(order.id)?.status).toBe("PLACED")
    expectSoundBooks(shop.books)
  })

  it("waits once for a silent gateway, then gives the stock back", async () => {
    const { shop, order } = await paidShop()
    shop.control.mood = "dead"
    shop.pass(late)
    expect(await shop.expire(order.id)).toBe(false)
    expect(shop.books.orders.get(order.id)).toMatchObject({ status: "PAYMENT_PENDING", holdExtended: true })
    shop.pass(299_000)
    expect(await shop.expire(order.id)).toBe(false)
    shop.pass(2_000)
    expect(await shop.expire(order.id)).toBe(true)
    expectSoundBooks(shop.books)
  })

  it("knows nothing of made-up orders", async () => {
    const { shop } = await placedShop()
    expect(await shop.expire("nobody")).toBe(false)
  })
})
