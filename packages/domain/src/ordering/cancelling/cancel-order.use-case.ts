import { err, ok, type Result } from "../../shared/index.ts"
import type { HoldTimers } from "../expiry/ports.ts"
import type { LockedOrder, PayAttempt } from "../facts.model.ts"
import { nextStatus } from "../lifecycle/order-transitions.rule.ts"
import { answering, refuse } from "../lifecycle/refused.model.ts"
import type { PaymentFact } from "../ordering.model.ts"
import { inquiryFact } from "../paying/inquire-attempts.use-case.ts"
import { isOpenAttempt } from "../paying/pay-order.rule.ts"
import type { Cashier, InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import type { OrderRefusal } from "../refusals.model.ts"
import { makeOpenParcels, type ParcelStamp } from "../shipping/open-parcels.use-case.ts"
import { planCancel } from "./cancel-order.rule.ts"
import { cancellableUnits } from "./pick-units.rule.ts"
import { undoneUnits } from "./refund-share.rule.ts"
import { makeRefundUndone } from "./refund-undone.use-case.ts"

export type CancelOrderPorts = Pick<OrderingEdge, "clock" | "ids"> & {
  readonly inTransaction: InTransaction
  readonly cashier: Cashier
  readonly settle: (fact: PaymentFact) => Promise<void>
  readonly timers: HoldTimers
}

type Cancelled = Result<readonly PayAttempt[], OrderRefusal>

/** Every parcel is called off, or none: one that is packed is on its way, the rest can be cancelled line by line. */
const cancelParcels = async (tx: OrderingTx, order: LockedOrder, stamp: ParcelStamp) => {
  const { at } = stamp
  const [before, returns] = [
    await makeOpenParcels(tx).ensure(order, stamp),
    await tx.returns.listOf(order.id),
  ]
  const packed = before.filter(({ status }) => status !== "NEW" && status !== "CANCELLED")
  if (packed.length > 0) {
    const lines = order.lines.map(({ lineNo }) => ({ lineNo, cancellable: cancellableUnits(before, lineNo) }))
    return err({ code: "TOO_LATE_TO_CANCEL" as const, lines })
  }
  for (const shipment of before.filter(({ status }) => status === "NEW")) {
    for (const { lineNo, quantity, cancelled } of shipment.lines) {
      const missing = quantity - cancelled
      if (missing > 0) await tx.shipments.count({ shipmentId: shipment.id, lineNo, cancelled: missing })
    }
    const moved = await tx.shipments.move(shipment, { name: "cancel", to: "CANCELLED", at })
    if (moved !== "moved") throw new Error(`shipment ${shipment.id} moved under its order's lock`)
  }
  const after = await tx.shipments.listOf(order.id)
  return ok({ before: undoneUnits(before, returns), after: undoneUnits(after, returns) })
}

/**
 * Calls an order off and gives its stock back; paid money is booked for refund in the same transaction. An open
 * attempt is cancelled at the gateway afterwards, and a capture that still comes is paid back, never re-placed.
 */
export const makeCancelOrder = (ports: CancelOrderPorts) => {
  const undo = async (tx: OrderingTx, order: LockedOrder): Promise<Result<null, OrderRefusal>> => {
    const now = ports.clock.now()
    const undone = await cancelParcels(tx, order, { at: now, newId: ports.ids.uuid })
    if (!undone.ok) return undone
    const cause = { id: ports.ids.uuid(), reason: "ORDER_CANCELLED", refId: "-", at: now } as const
    await makeRefundUndone(tx)(order, { ...cause, ...undone.value })
    return ok(null)
  }

  const cancelIn = async (tx: OrderingTx, orderId: string, detail: string): Promise<Cancelled> => {
    const order = await tx.orders.lock(orderId)
    if (!order) return err({ code: "ORDER_NOT_FOUND" })
    const plan = planCancel(order.status)
    const to = plan && nextStatus(order.status, plan.name)
    if (!plan || !to) return err({ code: "ORDER_CLOSED", status: order.status })
    const attempts = await tx.attempts.listOf(orderId)
    const undone = plan.refund ? await undo(tx, order) : ok(null)
    if (!undone.ok) return refuse(undone.error)
    if (!(await tx.orders.move(order, { name: plan.name, to, at: ports.clock.now(), detail }))) {
      throw new Error(`order ${orderId} moved under its lock`)
    }
    await tx.tenders.release(orderId, ports.clock.now())
    await tx.stock[plan.stock](orderId)
    return ok(attempts.filter(isOpenAttempt))
  }

  return async (orderId: string, detail: string): Promise<Result<null, OrderRefusal>> => {
    const cancelled = await answering(() => ports.inTransaction((tx) => cancelIn(tx, orderId, detail)))
    if (!cancelled.ok) return cancelled
    ports.timers.stop(orderId)
    for (const attempt of cancelled.value) {
      const answer = await ports.cashier.cancel(attempt)
      if (answer.kind === "done") await ports.settle(inquiryFact(answer.value))
    }
    return ok(null)
  }
}
