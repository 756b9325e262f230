import type { LockedOrder, OrderingPolicy } from "../../facts.model.ts"
import type { OrderingEdge } from "../../ports.ts"
import { splitShipments } from "../../shipping/split-shipments.rule.ts"
import { paymentReceived } from "../place-paid.use-case.ts"
import type { ReceivedFact } from "./captures.model.ts"
import { type PlainCapture, plainCaptures } from "./plain-captures.rule.ts"
import type { CapturesTx, InCapturesTransaction } from "./ports.ts"

export type SettleCapturesPorts = Pick<OrderingEdge, "clock" | "ids"> & {
  readonly inTransaction: InCapturesTransaction
  readonly policy: OrderingPolicy
}

type Stamp = { readonly at: Date; readonly newId: () => string }

const place = async (tx: CapturesTx, paid: readonly PlainCapture[], stamp: Stamp): Promise<void> => {
  const facts = paid.map(({ fact }) => fact)
  await tx.onceAll(facts)
  await tx.attempts.captureAll(facts)
  const placed = paid.map(({ order, fact: { attemptId, traceparent } }) => ({
    order,
    attemptId,
    traceparent,
  }))
  await tx.orders.placeAll(placed, { to: "PLACED", at: stamp.at, detail: paymentReceived })
  const held = await tx.stock.unitsOfAll(paid.map(({ order }) => order.id))
  const sold = paid.map(({ order }) => ({ order, orderId: order.id, holds: held.get(order.id) ?? [] }))
  await tx.shipments.create(sold.flatMap(({ order, holds }) => splitShipments(order, holds, stamp)))
  await tx.stock.commitAll(sold)
}

/**
 * Applies many webhooks in one transaction, as makeSettlePayment does each: attempts, orders, parcels, stock and
 * events. Answers the order that each one placed; null: nothing was done with it, settle it alone.
 */
export const makeSettleCaptures =
  ({ inTransaction, clock, ids, policy }: SettleCapturesPorts) =>
  (facts: readonly ReceivedFact[]): Promise<readonly (LockedOrder | null)[]> =>
    inTransaction(async (tx) => {
      const seen = await tx.attempts.seeAll(facts)
      const orderIds = [...new Set(seen.flatMap((one) => one?.orderId ?? []))]
      const locked = orderIds.length > 0 ? await tx.orders.lockFree(orderIds) : []
      const now = clock.now()
      const orders = new Map(locked.map((order) => [order.id, order]))
      const paid = plainCaptures(facts, { seen, orders, now, policy })
      if (paid.length > 0) await place(tx, paid, { at: now, newId: ids.uuid })
      const placed = new Map(paid.map(({ fact, order }) => [fact, order]))
      return facts.map((fact) => placed.get(fact) ?? null)
    })
