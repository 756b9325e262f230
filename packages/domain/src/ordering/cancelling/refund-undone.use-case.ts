import type { LockedOrder, RefundReason } from "../facts.model.ts"
import { payableOf } from "../paying/payable.rule.ts"
import type { OrderingTx } from "../ports.ts"
import { refundShare, type UndoneUnits } from "./refund-share.rule.ts"

export type RefundCause = {
  readonly id: string
  readonly reason: RefundReason
  readonly refId: string
  readonly at: Date
  readonly before: UndoneUnits
  readonly after: UndoneUnits
}

/** Each account gets its own share back; all of them together give back exactly what they paid. */
const refundTenders = async (
  { tenders }: Pick<OrderingTx, "tenders">,
  order: LockedOrder,
  { id, at, ...units }: RefundCause,
): Promise<number> => {
  let backMinor = 0
  for (const { ref, amountMinor: paidMinor, leftMinor } of await tenders.spentOf(order.id)) {
    const amountMinor = Math.min(refundShare(order, paidMinor, units), leftMinor)
    if (amountMinor > 0) await tenders.refund(order.id, { ref, amountMinor, refId: id, at })
    backMinor += Math.max(0, amountMinor)
  }
  return backMinor
}

const refundCapture = async (
  tx: Pick<OrderingTx, "attempts">,
  order: LockedOrder,
  { id, reason, refId, at, before, after }: RefundCause,
): Promise<number> => {
  const attempts = await tx.attempts.listOf(order.id)
  const paid = attempts.find((one) => one.id === order.capturedAttemptId)
  if (!paid) throw new Error(`order ${order.id} is placed without a captured attempt`)
  const share = refundShare(order, paid.capturedMinor, { before, after })
  const amountMinor = Math.min(share, await tx.attempts.refundableOf(paid.id))
  if (amountMinor <= 0) return 0
  const rest = { orderId: order.id, attemptId: paid.id, reason, refId, amountMinor, at }
  if (!(await tx.attempts.requestRefund({ id, ...rest }))) {
    throw new Error(`refund ${reason} ${refId} of order ${order.id} was booked before`)
  }
  return amountMinor
}

/**
 * Books the buyer's share for units that became undone, in the transaction in hand; answers how much. Never more than
 * is left of the capture: what staff paid back before out of goodwill counts.
 */
export const makeRefundUndone =
  (tx: Pick<OrderingTx, "attempts" | "tenders">) =>
  async (order: LockedOrder, cause: RefundCause): Promise<number> => {
    const captured = payableOf(order) === 0 ? 0 : await refundCapture(tx, order, cause)
    return captured + (await refundTenders(tx, order, cause))
  }
