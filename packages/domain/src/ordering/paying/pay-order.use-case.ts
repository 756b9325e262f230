import { err, ok, type Result } from "../../shared/index.ts"
import type { HoldTimers } from "../expiry/ports.ts"
import type { OrderingPolicy, PayAttempt } from "../facts.model.ts"
import { nextStatus } from "../lifecycle/order-transitions.rule.ts"
import type { Order } from "../order.model.ts"
import type { Ordering, OrderViewer, PaymentFact } from "../ordering.model.ts"
import type { AttemptDesk, Cashier, InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import type { OrderRefusal } from "../refusals.model.ts"
import { inquiryFact } from "./inquire-attempts.use-case.ts"
import { decidePay, isOpenAttempt } from "./pay-order.rule.ts"
import { payableOf } from "./payable.rule.ts"

export type PayOrderPorts = OrderingEdge & {
  readonly inTransaction: InTransaction
  readonly desk: AttemptDesk
  readonly cashier: Cashier
  readonly settle: (fact: PaymentFact) => Promise<void>
  readonly sees: (order: Pick<Order, "code" | "ownerKey">, viewer: OrderViewer) => boolean
  readonly timers: Pick<HoldTimers, "update">
  readonly policy: OrderingPolicy
}

type Asked = {
  readonly code: string
  readonly viewer: OrderViewer
  readonly idempotencyKey: string
  /** Made before the transaction, which may run again. */
  readonly attemptId: string
  readonly now: Date
}
type Opened = Result<{ readonly attempt: PayAttempt; readonly order: Order }, OrderRefusal>

const refused = (attempt: PayAttempt, reason: string): PaymentFact => ({
  provider: attempt.provider,
  eventId: `refused:${attempt.id}`,
  attemptId: attempt.id,
  providerRef: "",
  outcome: "declined",
  amountMinor: attempt.amountMinor,
  currency: attempt.currency,
  reason,
})

/**
 * Opens a payment attempt, committed before the gateway hears of it, and answers where to pay. An attempt whose
 * outcome is open is gone on with, never doubled: the same attempt id is the gateway's idempotency key.
 */
export const makePayOrder = (ports: PayOrderPorts): Ordering["pay"] => {
  const { cashier, desk, policy } = ports

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
    const fresh = freshAttempt(order, asked)
    await tx.attempts.open(fresh)
    const to = nextStatus(order.status, "start-payment")
    const step = { name: "start-payment", at: fresh.createdAt, detail: "Payment started" } as const
    if (!to || !(await tx.orders.move(order, { ...step, to })))
      throw new Error(`order ${order.id} moved under its lock`)
    return ok({ attempt: fresh, order })
  }

  const freshAttempt = (order: Order, { attemptId, idempotencyKey, now }: Asked): PayAttempt => ({
    id: attemptId,
    orderId: order.id,
    provider: cashier.provider,
    status: "INITIATED",
    amountMinor: payableOf(order),
    capturedMinor: 0,
    currency: order.currency,
    redirectUrl: null,
    declineReason: null,
    idempotencyKey,
    createdAt: now,
    updatedAt: now,
  })

  const callGateway = async (attempt: PayAttempt, order: Order) => {
    const answer = await cashier.create(attempt, order)
    if (answer.kind === "done") {
      await desk.noteCreated(attempt.id, answer.value)
      return ok({ attemptId: attempt.id, redirectUrl: answer.value.redirectUrl })
    }
    if (answer.kind === "unknown") await desk.noteUnknown(attempt.id)
    else await ports.settle(refused(attempt, answer.reason))
    return err<OrderRefusal>({ code: "GATEWAY_UNAVAILABLE" })
  }

  /** Nobody knows how the first call ended: ask before anything is sent again, however old its key is. */
  const resume = async (attempt: PayAttempt, order: Order) => {
    const told = await cashier.status(attempt)
    if (told.kind !== "done") {
      await desk.noteUnknown(attempt.id)
      return err<OrderRefusal>({ code: "GATEWAY_UNAVAILABLE" })
    }
    if (told.value === null) return callGateway(attempt, order)
    const { redirectUrl, ...fact } = told.value
    if (fact.outcome === "requires-action" && redirectUrl) {
      await desk.noteCreated(attempt.id, { providerRef: fact.providerRef, redirectUrl })
      return ok({ attemptId: attempt.id, redirectUrl })
    }
    await ports.settle(inquiryFact(fact))
    return err<OrderRefusal>({ code: "PAYMENT_IN_PROGRESS", attemptId: attempt.id })
  }

  return async (code, viewer, idempotencyKey) => {
    const attemptId = ports.ids.uuid()
    const asked = { code, viewer, idempotencyKey, attemptId, now: ports.clock.now() }
    const opened = await ports.inTransaction((tx) => openIn(tx, asked))
    if (!opened.ok) return opened
    const { attempt, order } = opened.value
    if (attempt.redirectUrl) return ok({ attemptId: attempt.id, redirectUrl: attempt.redirectUrl })
    if (!isOpenAttempt(attempt)) return err({ code: "ORDER_CLOSED", status: attempt.status })
    if (attempt.id !== attemptId) return resume(attempt, order)
    const { id, expiresAt } = order
    if (expiresAt) ports.timers.update({ id, status: "PAYMENT_PENDING", expiresAt })
    return callGateway(attempt, order)
  }
}
