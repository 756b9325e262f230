import { err, ok, type Result } from "../../shared/index.ts"
import type { HoldTimers } from "../expiry/ports.ts"
import type { OrderingPolicy, PayAttempt } from "../facts.model.ts"
import type { Order } from "../order.model.ts"
import type { Ordering } from "../ordering.model.ts"
import type { Cashier, InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import type { OrderRefusal } from "../refusals.model.ts"
import type { OrderViewer } from "../views/order-viewer.model.ts"
import { type CallGatewayPorts, makeCallGateway } from "./opening/call-gateway.use-case.ts"
import { openAttempt, paymentStep } from "./opening/open-attempt.rule.ts"
import { decidePay, isOpenAttempt } from "./pay-order.rule.ts"

export type PayOrderPorts = OrderingEdge &
  CallGatewayPorts & {
    readonly inTransaction: InTransaction
    readonly cashier: Pick<Cashier, "provider">
    readonly sees: (order: Pick<Order, "code" | "ownerKey">, viewer: OrderViewer) => boolean
    readonly timers: Pick<HoldTimers, "update">
    readonly policy: OrderingPolicy
  }

type Asked = {
  readonly code: string
  readonly viewer: OrderViewer
  readonly idempotencyKey: string
  /** Made before the transaction, which may run again. */
  readonly stamp: { readonly id: string; readonly now: Date }
}
type Opened = Result<{ readonly attempt: PayAttempt; readonly order: Order }, OrderRefusal>

/**
 * Opens a payment attempt, committed before the gateway hears of it, and answers where to pay. An attempt whose
 * outcome is open is gone on with, never doubled: the same attempt id is the gateway's idempotency key.
 */
export const makePayOrder = (ports: PayOrderPorts): Ordering["pay"] => {
  const { cashier, policy } = ports
  const gateway = makeCallGateway(ports)

  // The first attempt moves its order: one that never moved has none.
  const attemptsOf = (tx: OrderingTx, { id, version }: Order) =>
    version === 0 ? Promise.resolve([]) : tx.attempts.listOf(id)

  const openIn = async (tx: OrderingTx, asked: Asked): Promise<Opened> => {
    const order = await tx.orders.lockByCode(asked.code)
    if (!order || !ports.sees(order, asked.viewer)) return err({ code: "ORDER_NOT_FOUND" })
    const { idempotencyKey } = asked
    const { maxAttempts } = policy
    const decision = decidePay(order, await attemptsOf(tx, order), { idempotencyKey, maxAttempts })
    if (!decision.ok) return decision
    if (decision.value.kind === "resume") return ok({ attempt: decision.value.attempt, order })
    const fresh = openAttempt(order, { ...asked.stamp, provider: cashier.provider, idempotencyKey })
    await tx.attempts.open([fresh])
    const step = paymentStep(order, fresh.createdAt)
    if (!step || !(await tx.orders.move(order, step)))
      throw new Error(`order ${order.id} moved under its lock`)
    return ok({ attempt: fresh, order })
  }

  return async (code, viewer, idempotencyKey) => {
    const attemptId = ports.ids.uuid()
    const stamp = { id: attemptId, now: ports.clock.now() }
    const asked = { code, viewer, idempotencyKey, stamp }
    const opened = await ports.inTransaction((tx) => openIn(tx, asked))
    if (!opened.ok) return opened
    const { attempt, order } = opened.value
    if (attempt.redirectUrl) return ok({ attemptId: attempt.id, redirectUrl: attempt.redirectUrl })
    if (!isOpenAttempt(attempt)) return err({ code: "ORDER_CLOSED", status: attempt.status })
    if (attempt.id !== attemptId) return gateway.resume(attempt, order)
    const { id, expiresAt } = order
    if (expiresAt) ports.timers.update({ id, status: "PAYMENT_PENDING", expiresAt })
    return gateway.create(attempt, order)
  }
}
