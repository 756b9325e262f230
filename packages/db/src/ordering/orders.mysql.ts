import {
  type LockedOrder,
  type OrderDraft,
  type OrderMove,
  type OrderRows,
  openPlaceFor,
} from "@haat/domain/ordering"
import { appendEvents, isDuplicate, type SqlValue, type Tx } from "../shared/index.ts"
import { insertOrders, takenBy } from "./groups/new-orders.mysql.ts"
import { moveEvent } from "./order-event.mapping.ts"
import { insertSteps } from "./order-history.mysql.ts"
import { slotOf } from "./order-row.mapping.ts"
import { type Whole, wholeOrder } from "./whole-order.mysql.ts"

/** What a duplicate met: its own key or cart, or only the place, which another order of the shopper took meanwhile. */
const metBy = async (tx: Tx, { order, idempotencyKey }: OrderDraft, openNo: number) => {
  const rows = await takenBy(tx, [order.ownerKey])
  const isTwin = rows.some((row) => row.idempotencyKey === idempotencyKey || row.cartSlot === slotOf(order))
  return !isTwin && rows.some((row) => row.openNo === openNo) ? "place-taken" : "taken"
}

const insert = async (tx: Tx, draft: OrderDraft): ReturnType<OrderRows["insert"]> => {
  const openNo = openPlaceFor(draft, await takenBy(tx, [draft.order.ownerKey]))
  if (typeof openNo === "string") return openNo
  try {
    await insertOrders(tx, [{ draft, openNo }])
    return "inserted"
  } catch (error) {
    if (isDuplicate(error)) return metBy(tx, draft, openNo)
    throw error
  }
}

/** Whether the hold of an order is over, by the primary's clock; read with it by whoever locks it. */
export const holdOver = "(expires_at IS NOT NULL AND expires_at <= UTC_TIMESTAMP(3)) AS hold_over"
export type HoldOver = { readonly hold_over: number }
export const lockedFrom = ({ record, row }: Whole<HoldOver>): LockedOrder => ({
  ...record,
  holdOver: Number(row.hold_over) === 1,
})

const lock = async (tx: Tx, by: "id" | "code", value: string): Promise<LockedOrder | null> => {
  const found = await wholeOrder<HoldOver>(tx, {
    ...{ where: `${by} = ?`, values: [value], extra: holdOver, lock: "FOR UPDATE" },
  })
  return found && lockedFrom(found)
}

const places = (name: OrderMove["name"]): boolean => name === "place" || name === "place-late"
const ends = (to: OrderMove["to"]): boolean => to === "FAILED" || to === "EXPIRED" || to === "CANCELLED"

/** An unpaid end gives the cart version and the open place back; a placed order keeps its cart version for good. */
const placeInLife = (order: LockedOrder, { name, to, at }: OrderMove): Record<string, SqlValue> => {
  if (places(name)) return { placed_at: at, open_no: null, expires_at: null, cart_slot: slotOf(order) }
  if (!ends(to)) return {}
  const ended = { closed_at: at, open_no: null, expires_at: null }
  return name === "cancel-placed" || name === "lose-all" ? ended : { ...ended, cart_slot: null }
}

/** What a move sets beside status and version. */
const changesOf = (order: LockedOrder, move: OrderMove): Record<string, SqlValue> => {
  const { capturedAttemptId, late, allocation } = move.set ?? {}
  return {
    ...placeInLife(order, move),
    ...(capturedAttemptId ? { captured_attempt_id: capturedAttemptId } : {}),
    ...(late === undefined ? {} : { late: late ? 1 : 0 }),
    ...(allocation ? { allocation: JSON.stringify(allocation) } : {}),
  }
}

const guards = ({ set, onlyWhenDue }: OrderMove): string =>
  [
    onlyWhenDue ? " AND expires_at <= UTC_TIMESTAMP(3)" : "",
    set?.capturedAttemptId ? " AND captured_attempt_id IS NULL" : "",
  ].join("")

const compareAndSet = async (tx: Tx, order: LockedOrder, move: OrderMove): Promise<boolean> => {
  const columns = Object.entries(changesOf(order, move))
  try {
    const { affectedRows } = await tx.change(
      `UPDATE ordering_order SET status = ?, version = version + 1${columns.map(([name]) => `, ${name} = ?`).join("")}
       WHERE id = ? AND status = ? AND version = ?${guards(move)}`,
      [move.to, ...columns.map(([, value]) => value), order.id, order.status, order.version],
    )
    return affectedRows === 1
  } catch (error) {
    // The shopper ordered the same cart version again meanwhile: this order can't come back to life.
    if (isDuplicate(error)) return false
    throw error
  }
}

const move = async (tx: Tx, order: LockedOrder, step: OrderMove): Promise<boolean> => {
  if (!(await compareAndSet(tx, order, step))) return false
  await insertSteps(tx, [{ ...step, orderId: order.id, version: order.version + 1 }])
  const event = moveEvent(order, step)
  if (event) await appendEvents(tx, [event])
  return true
}

/** Order rows inside the caller's transaction. */
export const orderRows = (tx: Tx): OrderRows => ({
  insert: (draft) => insert(tx, draft),
  lock: (orderId) => lock(tx, "id", orderId),
  lockByCode: (code) => lock(tx, "code", code),
  move: (order, step) => move(tx, order, step),
  extendHold: async (orderId, byMs) => {
    const { affectedRows } = await tx.change(
      `UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND, hold_extended = 1
       WHERE id = ? AND hold_extended = 0 AND status IN ('RESERVED', 'PAYMENT_PENDING', 'AUTHORIZED')`,
      [byMs * 1000, orderId],
    )
    return affectedRows === 1
  },
})
