import { err, ok, type Result } from "../../shared/index.ts"
import type { LockedOrder, OrderingPolicy, PayAttempt } from "../facts.model.ts"
import { isUnpaid } from "../lifecycle/order-transitions.rule.ts"
import type { OrderRefusal } from "../refusals.model.ts"

export const isOpenAttempt = ({ status }: Pick<PayAttempt, "status">): boolean =>
  status === "INITIATED" || status === "UNKNOWN" || status === "REQUIRES_ACTION" || status === "AUTHORIZED"

export type PayDecision =
  /** Go on with this one: its outcome is open, so a second could charge twice. */
  { readonly kind: "resume"; readonly attempt: PayAttempt } | { readonly kind: "open" }

/** Whether an order may be paid now, and by which attempt. */
export const decidePay = (
  order: Pick<LockedOrder, "status" | "holdOver">,
  attempts: readonly PayAttempt[],
  { idempotencyKey, maxAttempts }: Pick<OrderingPolicy, "maxAttempts"> & { readonly idempotencyKey: string },
): Result<PayDecision, OrderRefusal> => {
  const repeated = attempts.find((attempt) => attempt.idempotencyKey === idempotencyKey)
  if (repeated) return ok({ kind: "resume", attempt: repeated })
  if (!isUnpaid(order.status) || order.holdOver) {
    return err({ code: "ORDER_CLOSED", status: order.holdOver ? "EXPIRED" : order.status })
  }
  const open = attempts.find(isOpenAttempt)
  if (open) return ok({ kind: "resume", attempt: open })
  if (attempts.length >= maxAttempts) return err({ code: "ORDER_CLOSED", status: "FAILED" })
  return ok({ kind: "open" })
}
