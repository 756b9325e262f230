import type { LockedOrder, RefundReason } from "../facts.model.ts"
import { isBought } from "../lifecycle/order-transitions.rule.ts"
import type { InTransaction, OrderingEdge } from "../ports.ts"

export type RefundStrayPorts = Pick<OrderingEdge, "clock" | "ids"> & { readonly inTransaction: InTransaction }

const reasonOf = ({ status }: LockedOrder): RefundReason => {
  if (isBought(status)) return "SECOND_CAPTURE"
  return status === "CANCELLED" ? "ORDER_CANCELLED" : "LATE_WITHOUT_STOCK"
}

/** Sends back what is left of a capture that bought nothing. False: it is the money of an order that stands. */
export const makeRefundStray =
  ({ inTransaction, clock, ids }: RefundStrayPorts) =>
  (attemptId: string): Promise<boolean> =>
    inTransaction(async (tx) => {
      const orderId = await tx.attempts.orderIdOf(attemptId)
      const order = orderId === null ? null : await tx.orders.lock(orderId)
      if (!order) return false
      const attempt = (await tx.attempts.listOf(order.id)).find(({ id }) => id === attemptId)
      const isTheirs = order.capturedAttemptId === attemptId && isBought(order.status)
      const isHoped = order.status === "PAYMENT_PENDING" || order.status === "AUTHORIZED"
      if (attempt?.status !== "CAPTURED" || isTheirs || isHoped) return false
      const amountMinor = await tx.attempts.refundableOf(attemptId)
      if (amountMinor <= 0) return false
      const refund = { id: ids.uuid(), orderId: order.id, attemptId, refId: "repair", amountMinor }
      return tx.attempts.requestRefund({ ...refund, reason: reasonOf(order), at: clock.now() })
    })
