import { describe, expect, it } from "vitest"
import { err, ok } from "../../shared/index.ts"
import { attemptOf, lockedOf } from "../testing/order.builder.ts"
import { decidePay, isOpenAttempt } from "./pay-order.rule.ts"

const ask = { idempotencyKey: "pay-key-0002", maxAttempts: 2 }

describe("decidePay", () => {
  it("opens an attempt for an order that is held", () => {
    expect(decidePay(lockedOf(), [], ask)).toEqual(ok({ kind: "open" }))
    expect(decidePay(lockedOf(), [attemptOf({ status: "DECLINED" })], ask)).toEqual(ok({ kind: "open" }))
  })

  it("goes on with an attempt whose outcome is open, never opens a second", () => {
    for (const status of ["INITIATED", "UNKNOWN", "REQUIRES_ACTION", "AUTHORIZED"] as const) {
      const attempt = attemptOf({ status })
      expect(decidePay(lockedOf({ status: "PAYMENT_PENDING" }), [attempt], ask)).toEqual(
        ok({ kind: "resume", attempt }),
      )
    }
  })

  it("answers a repeated key with its attempt, even when the order is closed", () => {
    const attempt = attemptOf({ status: "CAPTURED", idempotencyKey: ask.idempotencyKey })
    expect(decidePay(lockedOf({ status: "PLACED" }), [attempt], ask)).toEqual(ok({ kind: "resume", attempt }))
  })

  it("refuses what is over, placed, or tried too often", () => {
    expect(decidePay(lockedOf({ holdOver: true }), [], ask)).toEqual(
      err({ code: "ORDER_CLOSED", status: "EXPIRED" }),
    )
    expect(decidePay(lockedOf({ status: "PLACED" }), [], ask)).toEqual(
      err({ code: "ORDER_CLOSED", status: "PLACED" }),
    )
    const twice = [attemptOf({ status: "DECLINED" }), attemptOf({ status: "VOIDED" })]
    expect(decidePay(lockedOf(), twice, ask)).toEqual(err({ code: "ORDER_CLOSED", status: "FAILED" }))
  })
})

it("calls an attempt open until the gateway has decided", () => {
  expect(["DECLINED", "VOIDED", "CAPTURED"].map((status) => isOpenAttempt({ status } as never))).toEqual([
    false,
    false,
    false,
  ])
})
