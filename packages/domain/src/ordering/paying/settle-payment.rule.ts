import type { AttemptChange, LockedOrder, OrderingPolicy, RefundReason } from "../facts.model.ts"
import { isBought, isHeld } from "../lifecycle/order-transitions.rule.ts"

export type SettleFacts = {
  readonly order: Pick<LockedOrder, "status" | "capturedAttemptId" | "closedAt" | "holdOver">
  readonly change: Extract<AttemptChange, { kind: "advanced" }>
  readonly attemptsMade: number
  readonly now: Date
  readonly policy: Pick<OrderingPolicy, "graceMs" | "maxAttempts">
  /** False once taking the stock again was tried and failed. */
  readonly mayRetake: boolean
}

export type SettleDecision =
  | { readonly kind: "nothing" }
  | { readonly kind: "authorize" }
  | { readonly kind: "place" }
  | { readonly kind: "place-late" }
  /** The buyer may try again while the hold lasts. */
  | { readonly kind: "reopen"; readonly reason: string }
  | { readonly kind: "fail"; readonly reason: string }
  | { readonly kind: "refund"; readonly reason: RefundReason; readonly reopen: boolean }

const isPaying = (status: LockedOrder["status"]): boolean =>
  status === "PAYMENT_PENDING" || status === "AUTHORIZED"

const nothing: SettleDecision = { kind: "nothing" }

const onCaptured = (facts: SettleFacts): SettleDecision => {
  const { order, change, now, policy, mayRetake } = facts
  if (isBought(order.status)) {
    const isWinner = order.capturedAttemptId === change.attempt.id
    return isWinner ? nothing : { kind: "refund", reason: "SECOND_CAPTURE", reopen: false }
  }
  if (!change.amountMatches) {
    return { kind: "refund", reason: "AMOUNT_MISMATCH", reopen: isPaying(order.status) }
  }
  if (order.status === "CANCELLED") return { kind: "refund", reason: "ORDER_CANCELLED", reopen: false }
  if (isHeld(order.status)) return { kind: "place" }
  const inGrace = order.closedAt !== null && now.getTime() - order.closedAt.getTime() <= policy.graceMs
  return mayRetake && inGrace
    ? { kind: "place-late" }
    : { kind: "refund", reason: "LATE_WITHOUT_STOCK", reopen: false }
}

const onEnded = ({ order, change, attemptsMade, policy }: SettleFacts): SettleDecision => {
  if (!isPaying(order.status) || order.holdOver) return nothing
  const reason = change.attempt.declineReason ?? "declined"
  return attemptsMade >= policy.maxAttempts ? { kind: "fail", reason } : { kind: "reopen", reason }
}

/**
 * What news about an attempt means for its order. A capture places it, late ones within the grace only if the
 * stock can be taken again; money that buys nothing goes back; a decline leaves the hold for another try.
 */
export const settlePayment = (facts: SettleFacts): SettleDecision => {
  switch (facts.change.attempt.status) {
    case "CAPTURED":
      return onCaptured(facts)
    case "AUTHORIZED":
      return facts.order.status === "PAYMENT_PENDING" && facts.change.amountMatches
        ? { kind: "authorize" }
        : nothing
    case "DECLINED":
    case "VOIDED":
      return onEnded(facts)
    default:
      return nothing
  }
}
