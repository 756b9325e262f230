import { err, ok, type Result } from "../../shared/index.ts"
import { makeClaimRequest } from "../lifecycle/claim-request.use-case.ts"
import { answering, refuse } from "../lifecycle/refused.model.ts"
import type { InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import type { RefundOrderRefusal } from "../refusals.model.ts"

export type RefundOrderPorts = Pick<OrderingEdge, "clock" | "ids" | "digest"> & {
  readonly inTransaction: InTransaction
}

export type RefundCommand = {
  readonly orderId: string
  readonly idempotencyKey: string
  readonly amountMinor: number
  readonly note: string
}

type Done = Result<string, RefundOrderRefusal>

/** Pays back a part of what was taken, out of goodwill: once per key, and never more than is left of the capture. */
export const makeRefundOrder = (ports: RefundOrderPorts) => {
  const refundIn = async (tx: OrderingTx, command: RefundCommand): Promise<Done> => {
    const order = await tx.orders.lock(command.orderId)
    if (!order) return err({ code: "ORDER_NOT_FOUND" })
    const attemptId = order.capturedAttemptId
    if (attemptId === null) return err({ code: "NOTHING_PAID" })
    const refundableMinor = await tx.attempts.refundableOf(attemptId)
    if (command.amountMinor > refundableMinor) return err({ code: "REFUND_TOO_HIGH", refundableMinor })
    const id = ports.ids.uuid()
    const { amountMinor } = command
    const booked = await tx.attempts.requestRefund({
      ...{
        id,
        orderId: order.id,
        attemptId,
        reason: "GOODWILL",
        refId: id,
        amountMinor,
        at: ports.clock.now(),
      },
    })
    if (!booked) throw new Error(`refund ${id} of order ${order.id} was not booked`)
    return ok(id)
  }

  return (command: RefundCommand): Promise<Done> => {
    const { orderId, idempotencyKey, amountMinor, note } = command
    const hash = ports.digest(JSON.stringify([amountMinor, note]))
    const key = { orderId, operation: "refund", key: idempotencyKey, hash } as const
    return answering(() =>
      ports.inTransaction((tx) =>
        makeClaimRequest(tx)<RefundOrderRefusal>(key, async () => {
          const done = await refundIn(tx, command)
          return done.ok ? done : refuse(done.error)
        }),
      ),
    )
  }
}
