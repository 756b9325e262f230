import type { CapturesTx, LockedOrder } from "@haat/domain/ordering"
import { appendEvents, padded, places, type Tx, underTrace } from "../../shared/index.ts"
import { moveEvent } from "../order-event.mapping.ts"
import { insertSteps } from "../order-history.mysql.ts"
import { slotOf } from "../order-row.mapping.ts"
import { type HoldOver, holdOver, lockedFrom } from "../orders.mysql.ts"
import { wholeOrders } from "../whole-order.mysql.ts"

type Placed = Parameters<CapturesTx["orders"]["placeAll"]>[0][number]
type Step = Parameters<CapturesTx["orders"]["placeAll"]>[1]

/** Locked by a statement of its own: skipping locked rows of a join could leave out an order's line. */
const lockFree = async (tx: Tx, orderIds: readonly string[]): Promise<readonly LockedOrder[]> => {
  const ids = padded(orderIds)
  const locked = await tx.rows<{ readonly id: string }>(
    `SELECT id FROM ordering_order WHERE id IN (${places(ids.length)}) FOR UPDATE SKIP LOCKED`,
    ids,
  )
  if (locked.length === 0) return []
  const values = padded(locked.map(({ id }) => id))
  const where = `id IN (${places(values.length)})`
  const found = await wholeOrders<HoldOver>(tx, { where, values, extra: holdOver })
  return found.map(lockedFrom)
}

/** As each was locked, not captured before. */
const place = async (tx: Tx, placed: readonly Placed[], { to, at }: Step): Promise<boolean> => {
  const all = padded(placed)
  const ids = all.map(({ order }) => order.id)
  const ofEach = `ELT(FIELD(id, ${places(all.length)}), ${places(all.length)})`
  const { affectedRows } = await tx.change(
    `UPDATE ordering_order SET cart_slot = ${ofEach}, captured_attempt_id = ${ofEach}, open_no = NULL,
       expires_at = NULL, placed_at = ?, status = ?, version = version + 1
     WHERE id IN (${places(all.length)}) AND CONCAT(status, ' ', version) = ${ofEach} AND captured_attempt_id IS NULL`,
    [
      ...[...ids, ...all.map(({ order }) => slotOf(order))],
      ...[...ids, ...all.map(({ attemptId }) => attemptId)],
      ...[at, to],
      ...ids,
      ...[...ids, ...all.map(({ order }) => `${order.status} ${order.version}`)],
    ],
  )
  return affectedRows === placed.length
}

const eventOf = ({ order, traceparent }: Placed, step: Step) => {
  const event = moveEvent(order, { name: "place", ...step })
  return event ? [underTrace(event, traceparent)] : []
}

/** Orders that captures pay, inside the caller's transaction. */
export const capturedOrders = (tx: Tx): CapturesTx["orders"] => ({
  lockFree: (orderIds) => lockFree(tx, orderIds),
  placeAll: async (placed, step) => {
    if (!(await place(tx, placed, step))) throw new Error("an order is not as it was locked")
    await insertSteps(
      tx,
      placed.map(({ order }) => ({ ...step, name: "place", orderId: order.id, version: order.version + 1 })),
    )
    await appendEvents(
      tx,
      placed.flatMap((one) => eventOf(one, step)),
    )
  },
})
