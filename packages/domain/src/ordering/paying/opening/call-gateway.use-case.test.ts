import { describe, expect, it } from "vitest"
import { err } from "../../../shared/index.ts"
import { paidShop } from "../../testing/index.ts"
import { makeCallGateway } from "./call-gateway.use-case.ts"

const scene = async () => {
  const { shop, order } = await paidShop()
  const [attempt] = shop.books.attempts.values()
  const kept = shop.books.orders.get(order.id)
  if (!attempt || !kept) throw new Error("nothing was opened")
  return { shop, attempt, order: kept, ...makeCallGateway({ ...shop.facts, settle: shop.settle }) }
}

describe("callGateway", () => {
  it("answers where the gateway wants to see the buyer, however often it is told", async () => {
    const { create, attempt, order, shop } = await scene()
    const where = { attemptId: attempt.id, redirectUrl: `https://pay.example/${attempt.id}` }
    expect(await create(attempt, order)).toMatchObject({ ok: true, value: where })
    expect(shop.ledger.size).toBe(1)
  })

  it("asks how an attempt stands before it sends anything again", async () => {
    const { resume, attempt, order, shop } = await scene()
    const told = shop.calls.length
    expect((await resume(attempt, order)).ok).toBe(true)
    expect(shop.calls).toHaveLength(told)
    shop.ledger.clear()
    expect((await resume(attempt, order)).ok).toBe(true)
    expect(shop.calls.slice(told)).toEqual([`create ${attempt.id}`])
  })

  it("settles what the gateway then tells, and calls silence unknown", async () => {
    const { resume, attempt, order, shop } = await scene()
    shop.control.mood = "dead"
    expect(await resume(attempt, order)).toEqual(err({ code: "GATEWAY_UNAVAILABLE" }))
    expect([...shop.books.attempts.values()].map(({ status }) => status)).toEqual(["UNKNOWN"])
    shop.control.mood = "well"
    shop.decide(attempt.id, "captured")
    expect(await resume(attempt, order)).toEqual(err({ code: "PAYMENT_IN_PROGRESS", attemptId: attempt.id }))
    expect(shop.books.orders.get(order.id)?.status).toBe("PLACED")
  })
})
