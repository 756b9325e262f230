import { planCancel } from "../cancelling/cancel-order.rule.ts"
import type { OrderStep, PaymentTrail, RefundView } from "../facts.model.ts"
import { isUnpaid } from "../lifecycle/order-transitions.rule.ts"
import type { Order, OrderView } from "../order.model.ts"
import { isOpenAttempt } from "../paying/pay-order.rule.ts"
import { orderTimeline } from "./order-timeline.rule.ts"

type PaymentView = OrderView["payment"]

const refundState = (refunds: readonly RefundView[]): PaymentView["state"] =>
  refunds.every(({ status }) => status === "SUCCEEDED") ? "refunded" : "refund-pending"

/** The payment axis in words, from attempts and refunds alone; never both "paid" and "failed". */
export const paymentView = ({ attempts, refunds }: PaymentTrail, isBought: boolean): PaymentView => {
  const last = attempts.at(-1)
  const open = attempts.find(isOpenAttempt)
  const refundMinor = refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const view = { declineReason: null, refundMinor, redirectUrl: null }
  if (isBought) return { ...view, state: "captured" }
  if (open) {
    const state = open.status === "UNKNOWN" || open.status === "INITIATED" ? "unknown" : "pending"
    return { ...view, state, redirectUrl: open.redirectUrl }
  }
  if (refunds.length > 0) return { ...view, state: refundState(refunds) }
  if (attempts.some(({ status }) => status === "CAPTURED")) return { ...view, state: "captured" }
  return last ? { ...view, state: "declined", declineReason: last.declineReason } : { ...view, state: "none" }
}

export type ViewFacts = {
  readonly order: Order
  readonly trail: PaymentTrail
  readonly history: readonly OrderStep[]
  readonly now: Date
  readonly maxAttempts: number
}

/** What the order page shows. */
export const orderView = ({ order, trail, history, now, maxAttempts }: ViewFacts): OrderView => {
  const { ownerKey: _owner, capturedAttemptId, ...shown } = order
  const running = isUnpaid(order.status) && order.expiresAt !== null && order.expiresAt > now
  const open = trail.attempts.find(isOpenAttempt)
  const bought = capturedAttemptId !== null && order.status !== "CANCELLED"
  return {
    ...shown,
    expiresAt: isUnpaid(order.status) ? order.expiresAt : null,
    payment: paymentView(trail, bought),
    canPay: running && (open !== undefined || trail.attempts.length < maxAttempts),
    canCancel: planCancel(order.status) !== null,
    timeline: orderTimeline(order, trail, history),
  }
}
