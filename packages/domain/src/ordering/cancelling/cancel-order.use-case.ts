import { err, ok, type Result } from "../../shared/index.ts"
import type { LockedOrder, PayAttempt } from "../facts.model.ts"
import { nextStatus } from "../lifecycle/order-transitions.rule.ts"
import type { OrderRefusal, PaymentFact } from "../ordering.model.ts"
import { inquiryFact } from "../paying/inquire-attempts.use-case.ts"
import { isOpenAttempt } from "../paying/pay-order.rule.ts"
import type { Cashier, HoldTimers, InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import { planCancel } from "./cancel-order.rule.ts"

export type CancelOrderPorts = Pick<OrderingEdge, "clock" | "ids"> & {
  readonly inTransaction: InTransaction
  readonly cashier: Cashier
  readonly settle: (fact: PaymentFact) => Promise<void>
  readonly timers: HoldTimers
}

type Cancelled = Result<readonly PayAttempt[], OrderRefusal>

/**
 * Calls an order off and gives its stock back; paid money is booked for refund in the same transaction. An open
 * attempt is cancelled at the gateway afterwards, and a capture that still comes is paid back, never re-placed.
 */
export const makeCancelOrder = (ports: CancelOrderPorts) => {
  const refundPaid = async (tx: OrderingTx, order: LockedOrder, attempts: readonly PayAttempt[]) => {
    const paid = attempts.find(({ id }) => id === order.capturedAttemptId)
    if (!paid) throw new Error(`order ${order.id} is placed without a captured attempt`)
    await tx.attempts.requestRefund({
      id: ports.ids.uuid(),
      orderId: order.id,
      attemptId: paid.id,
      reason: "ORDER_CANCELLED",
      amountMinor: paid.capturedMinor,
      at: ports.clock.now(),
    })
  }

  const cancelIn = async (tx: OrderingTx, orderId: string, detail: string): Promise<Cancelled> => {
    const order = await tx.orders.lock(orderId)
    if (!order) return err({ code: "ORDER_NOT_FOUND" })
    const plan = planCancel(order.status)
    const to = plan && nextStatus(order.status, plan.name)
    if (!plan || !to) return err({ code: "ORDER_CLOSED", status: order.status })
    const attempts = await tx.attempts.listOf(orderId)
    if (!(await tx.orders.move(order, { name: plan.name, to, at: ports.clock.now(), detail }))) {
      throw new Error(`order ${orderId} moved under its lock`)
    }
    if (plan.refund) await refundPaid(tx, order, attempts)
    await tx.stock[plan.stock](orderId)
    return ok(attempts.filter(isOpenAttempt))
  }

  return async (orderId: string, detail: string): Promise<Result<null, OrderRefusal>> => {
    const cancelled = await ports.inTransaction((tx) => cancelIn(tx, orderId, detail))
    if (!cancelled.ok) return cancelled
    ports.timers.stop(orderId)
    for (const attempt of cancelled.value) {
      const answer = await ports.cashier.cancel(attempt)
      if (answer.kind === "done") await ports.settle(inquiryFact(answer.value))
    }
    return ok(null)
  }
}
