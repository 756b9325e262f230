import type { HoldTimers } from "../expiry/ports.ts"
import type { LockedOrder, OrderingPolicy, OrderMove, PayAttempt } from "../facts.model.ts"
import { nextStatus } from "../lifecycle/order-transitions.rule.ts"
import type { OrderAllocation, TransitionName } from "../order.model.ts"
import type { PaymentFact } from "../ordering.model.ts"
import type { InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import { makeAdvanceOrder } from "../shipping/advance-order.use-case.ts"
import { makeOpenParcels } from "../shipping/open-parcels.use-case.ts"
import { makePlacePaid } from "./place-paid.use-case.ts"
import type { Replan } from "./replan-holds.use-case.ts"
import { type SettleDecision, settlePayment } from "./settle-payment.rule.ts"

export type SettlePaymentPorts = Pick<OrderingEdge, "clock" | "ids"> & {
  readonly inTransaction: InTransaction
  readonly timers: HoldTimers
  readonly policy: OrderingPolicy
  /** From where an order whose hold is gone could be sent now; null: from nowhere. */
  readonly replan: (order: LockedOrder) => Promise<Replan | null>
}

/** The stock of a late order is looked for outside the transaction; this carries the order there. */
class NeedsStock extends Error {
  readonly order: LockedOrder
  constructor(order: LockedOrder) {
    super(`order ${order.id} needs stock again`)
    this.order = order
  }
}

/** The order can't come back to life, whatever stock there is. */
class TooLate extends Error {}

const isOver = ({ status }: PayAttempt): boolean => status === "DECLINED" || status === "VOIDED"

/** What is known of the stock for a late order: not looked for yet, where it is, or that there is none. */
type Retake = "unplanned" | "none" | Replan

const replans = 3

type Case = {
  readonly tx: OrderingTx
  readonly order: LockedOrder
  readonly fact: PaymentFact
  readonly now: Date
  readonly newId: () => string
  readonly retake: Retake
}

const move = (
  { tx, order, now }: Case,
  name: TransitionName,
  told: Partial<OrderMove> & { detail: string },
) => makeAdvanceOrder(tx).move(order, name, { at: now, ...told })

const place = async (one: Case): Promise<void> => {
  const { tx, order, fact, now, newId } = one
  await makePlacePaid(tx)(order, { at: now, newId, attemptId: fact.attemptId })
}

/** Why from there now, and what had been chosen for the hold that is gone. */
const explainedAnew = ({ order, now }: Case, { allocation }: Replan): OrderAllocation => {
  const { allocation: former } = order
  return { ...allocation, replaced: { why: "paid-late", at: now.toISOString(), former } }
}

const placeLate = async (one: Case): Promise<void> => {
  const { tx, order, fact, now, newId, retake } = one
  if (retake === "unplanned" || retake === "none") throw new NeedsStock(order)
  const set = { capturedAttemptId: fact.attemptId, late: true, allocation: explainedAnew(one, retake) }
  const detail = "Payment arrived late; stock was left"
  const to = nextStatus(order.status, "place-late")
  if (!to || !(await tx.orders.move(order, { name: "place-late", to, at: now, detail, set })))
    throw new TooLate()
  await makeOpenParcels(tx).open(order, retake.holds, { at: now, newId })
  if (!(await tx.tenders.retake(order.id, now))) throw new TooLate()
  if (!(await tx.stock.retake(order.id, retake.holds))) throw new NeedsStock(order)
}

const refund = async (one: Case, decision: Extract<SettleDecision, { kind: "refund" }>) => {
  const { tx, order, fact, now, newId } = one
  const { reason } = decision
  if (decision.reopen)
    await move(one, "decline", { detail: "The amount paid was not the order's; it goes back" })
  const amountMinor = fact.amountMinor
  await tx.attempts.requestRefund({
    id: newId(),
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
      await one.tx.tenders.release(one.order.id, one.now)
      return one.tx.stock.release(one.order.id)
    case "refund":
      return refund(one, decision)
  }
}

/** The reminders follow: gone once the hold doesn't matter, else they tell where the order stands. */
const remind = (timers: HoldTimers, { id, expiresAt }: LockedOrder, decision: SettleDecision): void => {
  const { kind } = decision
  if (kind === "place" || kind === "place-late" || kind === "fail") timers.stop(id)
  const isFreed = kind === "reopen" || (kind === "refund" && decision.reopen)
  const status = kind === "authorize" ? "AUTHORIZED" : isFreed ? "RESERVED" : null
  if (status && expiresAt) timers.update({ id, status, expiresAt })
}

/**
 * Applies one gateway fact exactly once: attempt, order, stock, refund and events in one transaction. Facts may
 * come doubled, late and in any order; whoever comes second finds the order settled and does nothing.
 */
export const makeSettlePayment = (ports: SettlePaymentPorts) => {
  const settleIn = async (tx: OrderingTx, fact: PaymentFact, retake: Retake) => {
    if (!(await tx.once(fact))) return null
    const orderId = await tx.attempts.orderIdOf(fact.attemptId)
    const order = orderId === null ? null : await tx.orders.lock(orderId)
    if (!order) return null
    const change = await tx.attempts.apply(fact)
    if (change.kind === "stale") return null
    const now = ports.clock.now()
    // Only a payment that came to nothing asks how many there were.
    const attemptsMade = isOver(change.attempt) ? (await tx.attempts.listOf(order.id)).length : 1
    const mayRetake = retake !== "none"
    const decision = settlePayment({ order, change, attemptsMade, now, policy: ports.policy, mayRetake })
    await carryOut({ tx, order, fact, now, newId: ports.ids.uuid, retake }, decision)
    return { order, decision }
  }

  const settleWith = async (
    fact: PaymentFact,
    retake: Retake,
    left: number,
  ): Promise<Awaited<ReturnType<typeof settleIn>>> => {
    try {
      return await ports.inTransaction((tx) => settleIn(tx, fact, retake))
    } catch (error) {
      if (error instanceof TooLate) return settleWith(fact, "none", 0)
      if (!(error instanceof NeedsStock)) throw error
      return settleWith(fact, left > 0 ? ((await ports.replan(error.order)) ?? "none") : "none", left - 1)
    }
  }

  return async (fact: PaymentFact): Promise<void> => {
    const settled = await settleWith(fact, "unplanned", replans)
    if (settled) remind(ports.timers, settled.order, settled.decision)
  }
}
