import type { LockedOrder, OrderingPolicy, PayAttempt } from "../facts.model.ts"
import { isHeld, nextStatus } from "../lifecycle/order-transitions.rule.ts"
import type { PaymentFact } from "../ordering.model.ts"
import { inquiryFact } from "../paying/inquire-attempts.use-case.ts"
import { isOpenAttempt } from "../paying/pay-order.rule.ts"
import type { AttemptDesk, Cashier, InTransaction, OrderBook, OrderingEdge, OrderingTx } from "../ports.ts"
import { atHoldEnd } from "./expire-order.rule.ts"
import type { HoldTimers } from "./ports.ts"

export type ExpireOrderPorts = Pick<OrderingEdge, "clock"> & {
  readonly inTransaction: InTransaction
  readonly book: OrderBook
  readonly desk: AttemptDesk
  readonly cashier: Cashier
  readonly settle: (fact: PaymentFact) => Promise<void>
  readonly timers: HoldTimers
  readonly policy: OrderingPolicy
}

/** What was found at the hold's end: it is over now, there was nothing to end, or an attempt is in the way. */
type Found = "ended" | "nothing" | { readonly order: LockedOrder; readonly open: PayAttempt }

const isDue = (order: LockedOrder | null): order is LockedOrder =>
  order !== null && isHeld(order.status) && order.holdOver

/**
 * Ends one order's hold if it is over by the primary's clock; answers whether it ended. Never early, whoever
 * calls. An attempt still open is cancelled at the gateway first: captured meanwhile means placed, no answer
 * lengthens the hold once.
 */
export const makeExpireOrder = (ports: ExpireOrderPorts) => {
  const { inTransaction, policy } = ports

  /** Ends the hold, unless an attempt that isn't tolerated stands in the way: answers it then. */
  const expireIn = async (tx: OrderingTx, orderId: string, tolerated: string | null): Promise<Found> => {
    const order = await tx.orders.lock(orderId)
    if (!isDue(order)) return "nothing"
    const open = (await tx.attempts.listOf(orderId)).find(isOpenAttempt)
    if (open && open.id !== tolerated) return { order, open }
    const to = nextStatus(order.status, "expire")
    const step = { name: "expire", at: ports.clock.now(), detail: "The time to pay ran out" } as const
    if (!to || !(await tx.orders.move(order, { ...step, to, onlyWhenDue: true }))) return "nothing"
    await tx.tenders.release(orderId, step.at)
    await tx.stock.release(orderId)
    return "ended"
  }

  const expire = async (orderId: string, tolerated: string | null): Promise<Found> => {
    const found = await inTransaction((tx) => expireIn(tx, orderId, tolerated))
    if (found === "ended") ports.timers.stop(orderId)
    return found
  }

  /** Money that the bank has set aside usually follows at once: it gets the extension before it is let go. */
  const wait = async (order: LockedOrder, open: PayAttempt): Promise<false> => {
    if (open.status !== "AUTHORIZED") await ports.desk.noteUnknown(open.id)
    await inTransaction((tx) => tx.orders.extendHold(order.id, policy.extensionMs))
    const { status, expiresAt } = (await ports.book.findById(order.id)) ?? order
    if (isHeld(status) && expiresAt) ports.timers.start({ id: order.id, status, expiresAt })
    return false
  }

  const expireDespite = async (order: LockedOrder, open: PayAttempt): Promise<boolean> => {
    if (open.status === "AUTHORIZED" && !order.holdExtended) return wait(order, open)
    const answer = await ports.cashier.cancel(open)
    const step = atHoldEnd(answer.kind === "done" ? answer.value.outcome : null, order.holdExtended)
    if (answer.kind === "done") await ports.settle(inquiryFact(answer.value))
    if (step === "wait") return wait(order, open)
    return step === "expire" && (await expire(order.id, open.id)) === "ended"
  }

  const endOne = async (orderId: string): Promise<boolean> => {
    const found = await expire(orderId, null)
    return typeof found === "string" ? found === "ended" : expireDespite(found.order, found.open)
  }

  /** Three reminders come at the same moment: the later ones wait for the first instead of queueing at the row. */
  const running = new Map<string, Promise<boolean>>()

  return (orderId: string): Promise<boolean> => {
    const under = running.get(orderId)
    if (under) return under.then(() => false)
    const one = endOne(orderId).finally(() => running.delete(orderId))
    running.set(orderId, one)
    return one
  }
}
