import { describe, expect, it } from "vitest"
import type { PayAttempt } from "../facts.model.ts"
import { ORDER_STATUSES, type OrderStatus } from "../order.model.ts"
import { attemptOf } from "../testing/order.builder.ts"
import { type SettleFacts, settlePayment } from "./settle-payment.rule.ts"

const now = new Date("2026-01-05T06:30:00.000Z")
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

const decide = (
  status: OrderStatus,
  attempt: Partial<PayAttempt>,
  given: Partial<SettleFacts> & { closedAt?: Date; capturedAttemptId?: string; holdOver?: boolean } = {},
) => {
  const { closedAt = null, capturedAttemptId = null, holdOver = false, ...rest } = given
  return settlePayment({
    order: { status, closedAt, capturedAttemptId, holdOver },
    change: { kind: "advanced", attempt: attemptOf(attempt), amountMatches: true },
    attemptsMade: 1,
    now,
    policy: { graceMs: 1_800_000, maxAttempts: 3 },
    mayRetake: true,
    ...rest,
  })
}
const captured = { status: "CAPTURED" } as const
const declined = { status: "DECLINED", declineReason: "no funds" } as const

describe("a capture", () => {
  it.each(["RESERVED", "PAYMENT_PENDING", "AUTHORIZED"] as const)("places an order that is %s", (status) => {
    expect(decide(status, captured)).toEqual({ kind: "place" })
    expect(decide(status, captured, { holdOver: true })).toEqual({ kind: "place" })
  })

  it.each(["EXPIRED", "FAILED"] as const)("revives a %s order within the grace, else goes back", (status) => {
    const refund = { kind: "refund", reason: "LATE_WITHOUT_STOCK", reopen: false }
    expect(decide(status, captured, { closedAt: minutesAgo(29) })).toEqual({ kind: "place-late" })
    expect(decide(status, captured, { closedAt: minutesAgo(31) })).toEqual(refund)
    expect(decide(status, captured, { closedAt: minutesAgo(1), mayRetake: false })).toEqual(refund)
  })

  it("of a cancelled order always goes back", () => {
    expect(decide("CANCELLED", captured, { closedAt: minutesAgo(1) })).toEqual({
      kind: "refund",
      reason: "ORDER_CANCELLED",
      reopen: false,
    })
  })

  it("goes back when another attempt has paid already, and does nothing twice", () => {
    expect(decide("PLACED", captured, { capturedAttemptId: "other" })).toMatchObject({
      reason: "SECOND_CAPTURE",
    })
    expect(decide("PLACED", captured, { capturedAttemptId: "attempt-1" })).toEqual({ kind: "nothing" })
  })

  it("of another amount never places", () => {
    const change = { kind: "advanced", attempt: attemptOf(captured), amountMatches: false } as const
    for (const status of ORDER_STATUSES) {
      expect(["refund", "nothing"]).toContain(decide(status, captured, { change }).kind)
    }
    expect(decide("PAYMENT_PENDING", captured, { change })).toMatchObject({ reopen: true })
  })
})

describe("a decline", () => {
  it("leaves the hold for another try, until there were too many", () => {
    expect(decide("PAYMENT_PENDING", declined)).toEqual({ kind: "reopen", reason: "no funds" })
    expect(decide("PAYMENT_PENDING", declined, { attemptsMade: 3 })).toEqual({
      kind: "fail",
      reason: "no funds",
    })
  })

  it("changes nothing when the hold is over or the order has moved on", () => {
    expect(decide("PAYMENT_PENDING", declined, { holdOver: true })).toEqual({ kind: "nothing" })
    for (const status of ["RESERVED", "PLACED", "EXPIRED", "CANCELLED", "FAILED"] as const) {
      expect(decide(status, declined)).toEqual({ kind: "nothing" })
    }
  })
})

describe("an authorization", () => {
  it("is noted while the order waits for it", () => {
    expect(decide("PAYMENT_PENDING", { status: "AUTHORIZED" })).toEqual({ kind: "authorize" })
    expect(decide("EXPIRED", { status: "AUTHORIZED" })).toEqual({ kind: "nothing" })
  })
})
