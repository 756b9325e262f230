import { describe, expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { expectSoundBooks, placedShop, soldShop } from "../testing/index.ts"

const refund = (orderId: string, amountMinor: number, idempotencyKey = "refund-1") => ({
  ...{ orderId, amountMinor, idempotencyKey, note: "for the wait" },
})

describe("refundOrder", () => {
  it("books once per key, and refuses the key for another sum", async () => {
    const { shop, order } = await soldShop()
    const [first, twin] = await Promise.all([1, 2].map(() => shop.refund(refund(order.id, 5_000))))
    expect(twin).toEqual(first)
    expect(await shop.refund(refund(order.id, 6_000))).toEqual(err({ code: "IDEMPOTENCY_CONFLICT" }))
    expect([...shop.books.refunds.values()]).toMatchObject([{ reason: "GOODWILL", amountMinor: 5_000 }])
    expectSoundBooks(shop.books)
  })

  it("never pays back more than was taken", async () => {
    const { shop, order } = await soldShop()
    await shop.refund(refund(order.id, 60_000))
    const left = order.totalMinor - 60_000
    expect(await shop.refund(refund(order.id, left + 1, "refund-2"))).toEqual(
      err({ code: "REFUND_TOO_HIGH", refundableMinor: left }),
    )
    expect((await shop.refund(refund(order.id, left, "refund-2"))).ok).toBe(true)
    await shop.cancelById(order.id, "by the shopper")
    expectSoundBooks(shop.books)
  })

  it("has nothing to pay back on an unpaid order", async () => {
    const { shop, order } = await placedShop()
    expect(await shop.refund(refund(order.id, 1))).toEqual(err({ code: "NOTHING_PAID" }))
    expect(await shop.refund(refund("nobody", 1))).toEqual(err({ code: "ORDER_NOT_FOUND" }))
  })
})
