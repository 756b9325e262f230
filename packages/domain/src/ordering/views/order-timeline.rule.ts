import type { OrderStep, PaymentTrail } from "../facts.model.ts"
import type { Order, OrderTimelineEntry, TransitionName } from "../order.model.ts"

const words: Partial<Record<TransitionName, string>> = {
  "start-payment": "Payment started",
  authorize: "Payment authorized",
  place: "Order placed",
  decline: "Payment didn't go through",
  fail: "Order failed",
  expire: "Order expired",
  "cancel-unpaid": "Order cancelled",
  "cancel-placed": "Order cancelled",
  "ship-part": "Partly shipped",
  ship: "Shipped",
  deliver: "Delivered",
  "request-return": "Return requested",
  return: "Returned",
  "place-late": "Order placed",
}

const refundWords: Readonly<Record<string, string>> = {
  SUCCEEDED: "Refund paid",
  MANUAL_REVIEW: "Refund is being looked at by our staff",
}

const rupees = (minor: number): string => `₹${(minor / 100).toFixed(2)}`

/** What happened to an order, newest first. */
export const orderTimeline = (
  order: Pick<Order, "createdAt">,
  { refunds }: Pick<PaymentTrail, "refunds">,
  history: readonly OrderStep[],
): readonly OrderTimelineEntry[] => {
  const reserved = { at: order.createdAt, what: "Items reserved", detail: "Held for you while you pay" }
  const moves = history.flatMap(({ name, at, detail }) => {
    const what = words[name]
    return what ? [{ at, what, detail: detail === what ? "" : detail }] : []
  })
  const money = refunds.flatMap(({ createdAt, updatedAt, status, amountMinor }) => {
    const asked = { at: createdAt, what: "Refund requested", detail: rupees(amountMinor) }
    const what = refundWords[status]
    return what ? [asked, { at: updatedAt, what, detail: rupees(amountMinor) }] : [asked]
  })
  const all = [reserved, ...moves, ...money].map((entry, index) => ({ entry, index }))
  return all
    .sort((a, b) => b.entry.at.getTime() - a.entry.at.getTime() || b.index - a.index)
    .map(({ entry }) => entry)
}
