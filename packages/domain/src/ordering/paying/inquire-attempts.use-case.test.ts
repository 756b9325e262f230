import { describe, expect, it } from "vitest"
import { paidShop, placedShop } from "../testing/index.ts"
import { makeInquireAttempts } from "./inquire-attempts.use-case.ts"

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

  it("goes on with the others when one can't be asked about at all", async () => {
    const { shop, attemptId } = await paidShop()
    const attempt = [...shop.books.attempts.values()].find(({ id }) => id === attemptId)
    if (!attempt) throw new Error("no attempt")
    const [failed, settled]: [string[], string[]] = [[], []]
    const inquire = makeInquireAttempts({
      desk: { takeDue: async () => [{ ...attempt, orderId: "stranger" }, attempt] },
      cashier: {
        cancel: async () => ({ kind: "unknown" as const, reason: "away" }),
        status: async ({ orderId }) => {
          if (orderId === "stranger") throw new Error("no payment gateway is called former")
          return { kind: "done", value: shop.decide(attemptId, "captured") }
        },
      },
      settle: async ({ attemptId: id }) => void settled.push(id),
      finish: async () => undefined,
      onFailed: (_, orderId) => failed.push(orderId),
    })
    expect(await inquire(10)).toBe(1)
    expect([failed, settled]).toEqual([["stranger"], [attemptId]])
  })
})
