import { describe, expect, it } from "vitest"
import type { RefundView } from "../facts.model.ts"
import { attemptOf, orderOf } from "../testing/order.builder.ts"
import { orderView, paymentView } from "./order-view.rule.ts"

const now = new Date("2026-01-05T06:35:00.000Z")
const refund: RefundView = {
  reason: "ORDER_CANCELLED",
  amountMinor: 24_900,
  status: "REQUESTED",
  createdAt: now,
  updatedAt: now,
}

describe("paymentView", () => {
  it("tells each state of the money", () => {
    const state = (attempts: Parameters<typeof attemptOf>[0][], refunds: RefundView[] = [], bought = false) =>
      paymentView({ attempts: attempts.map(attemptOf), refunds }, bought).state
    expect(state([])).toBe("none")
    expect(state([{}])).toBe("pending")
    expect(state([{ status: "UNKNOWN" }])).toBe("unknown")
    expect(state([{ status: "DECLINED" }])).toBe("declined")
    expect(state([{ status: "DECLINED" }, { status: "REQUIRES_ACTION" }])).toBe("pending")
    expect(state([{ status: "CAPTURED" }], [], true)).toBe("captured")
    expect(state([{ status: "CAPTURED" }], [refund])).toBe("refund-pending")
    expect(state([{ status: "CAPTURED" }], [{ ...refund, status: "MANUAL_REVIEW" }])).toBe("refund-pending")
    expect(state([{ status: "CAPTURED" }], [{ ...refund, status: "SUCCEEDED" }])).toBe("refunded")
  })
})

describe("orderView", () => {
  const view = (given: Parameters<typeof orderOf>[0], attempts: Parameters<typeof attemptOf>[0][] = []) =>
    orderView({
      order: orderOf(given),
      trail: { attempts: attempts.map(attemptOf), refunds: [] },
      ...{ history: [], shipments: [], news: [], returns: [], now },
      policy: { maxAttempts: 2, returnWindowMs: 0 },
    })

  it("offers payment only while the hold runs and tries are left", () => {
    expect(view({}).canPay).toBe(true)
    expect(view({ expiresAt: now }).canPay).toBe(false)
    expect(view({ status: "PLACED" }).canPay).toBe(false)
    expect(view({}, [{ status: "DECLINED" }, { id: "a2", status: "DECLINED" }]).canPay).toBe(false)
    expect(view({ status: "PAYMENT_PENDING" }, [{ status: "DECLINED" }, { id: "a2" }]).canPay).toBe(true)
  })

  it("keeps the owner's key to itself", () => {
    expect(JSON.stringify(view({}))).not.toContain("v:v1")
  })
})
