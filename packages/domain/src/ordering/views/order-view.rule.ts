import { planCancel } from "../cancelling/cancel-order.rule.ts"
import type { OrderingPolicy, OrderStep, PaymentTrail, RefundView } from "../facts.model.ts"
import { isBought, isUnpaid } from "../lifecycle/order-transitions.rule.ts"
import type { Order, OrderView } from "../order.model.ts"
import { isOpenAttempt } from "../paying/pay-order.rule.ts"
import { payableOf } from "../paying/payable.rule.ts"
import type { OrderReturn } from "../returning/return.model.ts"
import type { Shipment, ShipmentNews } from "../shipping/shipment.model.ts"
import { orderTimeline } from "./order-timeline.rule.ts"
import { parcelView, returnView } from "./parcel-view.rule.ts"

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
  readonly shipments: readonly Shipment[]
  readonly news: readonly ShipmentNews[]
  readonly returns: readonly OrderReturn[]
  readonly now: Date
  readonly policy: Pick<OrderingPolicy, "maxAttempts" | "returnWindowMs" | "trackingPages">
}

/** Named one by one: what is kept for ourselves (owner, hashes, keys) never gets out by accident. */
const shownOf = (order: Order) => ({
  id: order.id,
  code: order.code,
  customerId: order.customerId,
  email: order.email,
  status: order.status,
  version: order.version,
  cartId: order.cartId,
  cartVersion: order.cartVersion,
  quoteId: order.quoteId,
  currency: order.currency,
  itemsMinor: order.itemsMinor,
  discountMinor: order.discountMinor,
  deliveryMinor: order.deliveryMinor,
  taxMinor: order.taxMinor,
  totalMinor: order.totalMinor,
  tenderedMinor: order.tenderedMinor,
  priceNotes: order.priceNotes,
  address: order.address,
  lines: order.lines,
  createdAt: order.createdAt,
  placedAt: order.placedAt,
  late: order.late,
})

const isBeyondCancelling = ({ status }: Shipment): boolean => status !== "NEW" && status !== "CANCELLED"

/** What the order page shows. */
export const orderView = (facts: ViewFacts): OrderView => {
  const { order, trail, history, shipments, now, policy } = facts
  const window = { now, windowMs: policy.returnWindowMs, trackingPages: policy.trackingPages }
  const running = isUnpaid(order.status) && order.expiresAt !== null && order.expiresAt > now
  const open = trail.attempts.find(isOpenAttempt)
  const paidHere = isBought(order.status) && payableOf(order) === 0
  const bought = (order.capturedAttemptId !== null && order.status !== "CANCELLED") || paidHere
  return {
    ...shownOf(order),
    expiresAt: isUnpaid(order.status) ? order.expiresAt : null,
    payment: paymentView(trail, bought),
    canPay: running && (open !== undefined || trail.attempts.length < policy.maxAttempts),
    canCancel: planCancel(order.status) !== null && !shipments.some(isBeyondCancelling),
    parcels: shipments.map((shipment) => parcelView(shipment, facts.news, window)),
    returns: facts.returns.map(returnView),
    refunds: trail.refunds,
    timeline: orderTimeline(order, trail, history),
  }
}
