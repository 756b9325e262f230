import { describe, expect, it } from "vitest"
import { err, ok } from "../../shared/index.ts"
import { expectSoundBooks, paidShop, placedShop } from "../testing/index.ts"

describe("cancelOrder", () => {
  it("gives held stock back", async () => {
    const { shop, order } = await placedShop()
    expect(await shop.cancelById(order.id, "by the shopper")).toEqual(ok(null))
    expect(shop.books.stock.get("kettle")?.reserved).toBe(0)
    expect(await shop.cancelById(order.id, "again")).toEqual(
      err({ code: "ORDER_CLOSED", status: "CANCELLED" }),
    )
    expectSoundBooks(shop.books)
  })

  it("ends an open attempt at the gateway", async () => {
    const { shop, order, attemptId } = await paidShop()
    await shop.cancelById(order.id, "by the shopper")
    expect(shop.ledger.get(attemptId)?.state).toBe("voided")
    expectSoundBooks(shop.books)
  })

  it("books the refund of a placed order together with its stock", async () => {
    const { shop, order, attemptId } = await paidShop()
    await shop.settle(shop.decide(attemptId, "captured"))
    expect(await shop.cancelById(order.id, "by the shopper")).toEqual(ok(null))
    expect([...shop.books.refunds.values()]).toMatchObject([
      { amountMinor: 24_900, reason: "ORDER_CANCELLED" },
    ])
    expect(shop.books.stock.get("kettle")).toEqual({ onHand: 5, reserved: 0, allocated: 0 })
    expectSoundBooks(shop.books)
  })

  it("pays back what the bank took just before", async () => {
    const { shop, order, attemptId } = await paidShop()
    shop.decide(attemptId, "captured")
    await shop.cancelById(order.id, "by the shopper")
    expect(shop.books.orders.get(order.id)?.status).toBe("CANCELLED")
    expect(shop.books.refunds.size).toBe(1)
    expectSoundBooks(shop.books)
  })
})
