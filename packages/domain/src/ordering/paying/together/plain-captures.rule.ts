import type { LockedOrder, OrderingPolicy } from "../../facts.model.ts"
import { nextStatus } from "../../lifecycle/order-transitions.rule.ts"
import { hasClaims } from "../payable.rule.ts"
import { settlePayment } from "../settle-payment.rule.ts"
import type { ReceivedFact, SeenFact } from "./captures.model.ts"

export type CapturesInHand = {
  /** What each fact would change. */
  readonly seen: readonly (SeenFact | null)[]
  /** Locked, by their ids. */
  readonly orders: ReadonlyMap<string, LockedOrder>
  readonly now: Date
  readonly policy: Pick<OrderingPolicy, "graceMs" | "maxAttempts">
}

export type PlainCapture = { readonly fact: ReceivedFact; readonly order: LockedOrder }

/**
 * The captures that do no more than place their order: of the exact amount, in time, once per order, with no coupon,
 * gift card or rewards to spend. All others are for a transaction of their own.
 */
export const plainCaptures = (
  facts: readonly ReceivedFact[],
  { seen, orders, now, policy }: CapturesInHand,
): readonly PlainCapture[] => {
  const taken = new Set<string>()
  return facts.flatMap((fact, at) => {
    const found = seen[at]
    const order = found && orders.get(found.orderId)
    if (!order || found.change.kind !== "advanced" || taken.has(order.id) || hasClaims(order)) return []
    const { change } = found
    const { kind } = settlePayment({ order, change, attemptsMade: 1, now, policy, mayRetake: true })
    if (kind !== "place" || !nextStatus(order.status, "place")) return []
    taken.add(order.id)
    return [{ fact, order }]
  })
}
