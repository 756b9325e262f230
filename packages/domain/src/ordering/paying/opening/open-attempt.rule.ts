import type { OrderStep, PayAttempt } from "../../facts.model.ts"
import { nextStatus } from "../../lifecycle/order-transitions.rule.ts"
import type { Order } from "../../order.model.ts"
import { payableOf } from "../payable.rule.ts"

export type AttemptStamp = {
  readonly id: string
  readonly provider: string
  readonly idempotencyKey: string
  readonly now: Date
}

/** A new attempt to pay what the order still wants from a gateway, which hasn't heard of it yet. */
export const openAttempt = (order: Order, { now, ...stamp }: AttemptStamp): PayAttempt => ({
  ...stamp,
  orderId: order.id,
  status: "INITIATED",
  amountMinor: payableOf(order),
  capturedMinor: 0,
  currency: order.currency,
  redirectUrl: null,
  declineReason: null,
  createdAt: now,
  updatedAt: now,
})

/** The move that an order makes with a new attempt; null where none may be opened. */
export const paymentStep = ({ status }: Pick<Order, "status">, at: Date): OrderStep | null => {
  const to = nextStatus(status, "start-payment")
  return to && { name: "start-payment", to, at, detail: "Payment started" }
}

/** An order that isn't written yet with its first attempt: as if `pay` came right behind it. */
export const payAtOnce = (order: Order, stamp: AttemptStamp) => {
  const step = paymentStep(order, stamp.now)
  if (!step) throw new Error(`a new order is ${order.status} and can't be paid`)
  const moved: Order = { ...order, status: step.to, version: order.version + 1 }
  return { order: moved, attempt: openAttempt(order, stamp), step }
}
