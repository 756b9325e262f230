import { describe, expect, it } from "vitest"
import { orderOf } from "../../testing/index.ts"
import { openAttempt, payAtOnce, paymentStep } from "./open-attempt.rule.ts"

const now = new Date("2026-01-05T06:30:00.000Z")
const stamp = { id: "a1", provider: "sandbox", idempotencyKey: "key-00000001", now }

describe("openAttempt", () => {
  it("asks the gateway for what nobody else pays", () => {
    const order = orderOf({ id: "o1", totalMinor: 24_900, tenderedMinor: 4_900 })
    expect(openAttempt(order, stamp)).toMatchObject({
      ...{
        id: "a1",
        orderId: "o1",
        status: "INITIATED",
        amountMinor: 20_000,
        idempotencyKey: "key-00000001",
      },
    })
  })
})

describe("payAtOnce", () => {
  it("moves the order as the table of moves does, one version on", () => {
    const { order, step } = payAtOnce(orderOf({ status: "RESERVED", version: 0 }), stamp)
    expect(order).toMatchObject({ status: "PAYMENT_PENDING", version: 1 })
    expect(step).toEqual({
      ...{ name: "start-payment", to: "PAYMENT_PENDING", at: now, detail: "Payment started" },
    })
  })

  it("opens nothing for an order that can't be paid", () => {
    expect(paymentStep(orderOf({ status: "EXPIRED" }), now)).toBeNull()
    expect(() => payAtOnce(orderOf({ status: "PLACED" }), stamp)).toThrow("can't be paid")
  })
})
