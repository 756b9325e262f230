import type { LockedOrder, OrderingPolicy, OrderMove } from "../facts.model.ts"
import { nextStatus } from "../lifecycle/order-transitions.rule.ts"
import type { TransitionName } from "../order.model.ts"
import type { PaymentFact } from "../ordering.model.ts"
import type { HoldTimers, InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import { type SettleDecision, settlePayment } from "./settle-payment.rule.ts"

export type SettlePaymentPorts = Pick<OrderingEdge, "clock" | "ids"> & {
  readonly inTransaction: InTransaction
  readonly timers: HoldTimers
  readonly policy: OrderingPolicy
}

class StockGone extends Error {}

type Case = {
  readonly tx: OrderingTx
  readonly order: LockedOrder
  readonly fact: PaymentFact
  readonly now: Date
}

const moveTo = (
  order: LockedOrder,
  name: TransitionName,
  rest: Omit<OrderMove, "name" | "to">,
): OrderMove => {
  const to = nextStatus(order.status, name)
  if (!to) throw new Error(`order ${order.id} is ${order.status} and can't ${name}`)
  return { name, to, ...rest }
}

/** Moves the locked order; under its lock nobody else can have moved it, so a refusal is a fault. */
const move = async (
  { tx, order, now }: Case,
  name: TransitionName,
  rest: Partial<OrderMove> & { detail: string },
) => {
  const step = moveTo(order, name, { at: now, ...rest })
  if (!(await tx.orders.move(order, step))) throw new Error(`order ${order.id} would not ${name}`)
  return { ...order, status: step.to, version: order.version + 1 }
}

const place = async (one: Case): Promise<void> => {
  const { tx, fact } = one
  const pending =
    one.order.status === "RESERVED"
      ? await move(one, "start-payment", { detail: "Payment confirmed" })
      : one.order
  const set = { capturedAttemptId: fact.attemptId }
  await move({ ...one, order: pending }, "place", { detail: "Payment received", set })
  await tx.stock.commit(one.order.id)
}

const placeLate = async (one: Case): Promise<void> => {
  const set = { capturedAttemptId: one.fact.attemptId, late: true }
  const step = moveTo(one.order, "place-late", {
    at: one.now,
    detail: "Payment arrived late; stock was left",
    set,
  })
  const moved = await one.tx.orders.move(one.order, step)
  if (!moved || !(await one.tx.stock.retake(one.order.id))) throw new StockGone()
}

/**
 * Applies one gateway fact exactly once: attempt, order, stock, refund and events in one transaction. Facts may
 * come doubled, late and in any order; whoever comes second finds the order settled and does nothing.
 */
export const makeSettlePayment = (ports: SettlePaymentPorts) => {
  const refund = async (one: Case, decision: Extract<SettleDecision, { kind: "refund" }>) => {
    const { tx, order, fact, now } = one
    const { reason } = decision
    if (decision.reopen)
      await move(one, "decline", { detail: "The amount paid was not the order's; it goes back" })
    const amountMinor = fact.amountMinor
    await tx.attempts.requestRefund({
      id: ports.ids.uuid(),
      orderId: order.id,
      attemptId: fact.attemptId,
      reason,
      amountMinor,
      at: now,
    })
  }

  const carryOut = async (one: Case, decision: SettleDecision): Promise<void> => {
    switch (decision.kind) {
      case "nothing":
        return
      case "authorize":
        await move(one, "authorize", { detail: "The bank has set the amount aside" })
        return
      case "place":
        return place(one)
      case "place-late":
        return placeLate(one)
      case "reopen":
        await move(one, "decline", { detail: decision.reason })
        return
      case "fail":
        await move(one, "fail", { detail: decision.reason })
        return one.tx.stock.release(one.order.id)
      case "refund":
        return refund(one, decision)
    }
  }

  const settleIn = async (tx: OrderingTx, fact: PaymentFact, mayRetake: boolean) => {
    if (!(await tx.once(`${fact.provider}:${fact.eventId}`))) return null
    const orderId = await tx.attempts.orderIdOf(fact.attemptId)
    const order = orderId === null ? null : await tx.orders.lock(orderId)
    if (!order) return null
    const change = await tx.attempts.apply(fact)
    if (change.kind === "stale") return null
    const now = ports.clock.now()
    const attemptsMade = (await tx.attempts.listOf(order.id)).length
    const decision = settlePayment({ order, change, attemptsMade, now, policy: ports.policy, mayRetake })
    await carryOut({ tx, order, fact, now }, decision)
    return { orderId: order.id, decision }
  }

  return async (fact: PaymentFact): Promise<void> => {
    const run = (mayRetake: boolean) => ports.inTransaction((tx) => settleIn(tx, fact, mayRetake))
    const settled = await run(true).catch((error: unknown) => {
      if (error instanceof StockGone) return run(false)
      throw error
    })
    if (settled && ["place", "place-late", "fail"].includes(settled.decision.kind)) {
      ports.timers.stop(settled.orderId)
    }
  }
}
