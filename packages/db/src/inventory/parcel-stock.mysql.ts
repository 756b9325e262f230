import type { MovementKind } from "@haat/domain/inventory"
import { places, type SqlValue, type Tx, writeEvents } from "../shared/index.ts"
import { tellCrossed } from "./stock-ledger.mysql.ts"
import { crossedBy, inLockOrder, type StockRow, type Units } from "./stock-rows.mapping.ts"

/** Units per SKU and warehouse that move together, and what one of them changes. */
type Booking = {
  readonly kind: MovementKind
  readonly refType: string
  readonly refId: string
  readonly onHand?: number
  readonly allocated?: number
  readonly damaged?: number
  readonly guard: string
  readonly units: readonly Units[]
}

const free = "on_hand - reserved - allocated - shortfall >= ?"
const columns =
  "kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand, d_reserved, d_allocated, d_damaged"

const appendMovements = (tx: Tx, { kind, refType, refId, units, ...per }: Booking) =>
  tx.change(
    `INSERT INTO inventory_movement (${columns}) VALUES ${places(units.length, "(?, ?, ?, ?, ?, 0, ?, 0, ?, ?)")}`,
    units.flatMap(({ sku, warehouseId, quantity }): SqlValue[] => [
      ...[kind, refType, refId, sku, warehouseId],
      ...[per.onHand, per.allocated, per.damaged].map((rate = 0) => rate * quantity),
    ]),
  )

/** The hot rows, in lock order, right before the commit. */
const moveStock = async (tx: Tx, { units, guard, ...per }: Booking): Promise<boolean> => {
  await writeEvents(tx)
  for (const { sku, warehouseId, quantity } of inLockOrder(units)) {
    const deltas = [per.onHand, per.allocated, per.damaged].map((rate = 0) => rate * quantity)
    const { affectedRows } = await tx.change(
      `UPDATE inventory_stock SET on_hand = on_hand + ?, allocated = allocated + ?, damaged = damaged + ?,
         version = version + 1 WHERE sku = ? AND warehouse_id = ? AND bucket = 0 AND ${guard}`,
      [...deltas, sku, warehouseId, quantity],
    )
    if (affectedRows !== 1) return false
  }
  return true
}

const tellCrossings = async (tx: Tx, { units, onHand = 0, allocated = 0 }: Booking): Promise<void> => {
  const perUnit = onHand - allocated
  if (perUnit === 0) return
  const rows = await tx.rows<StockRow>(
    `SELECT sku, warehouse_id, on_hand, reserved, allocated, shortfall, version FROM inventory_stock
     WHERE (sku, warehouse_id, bucket) IN (${places(units.length, "(?, ?, 0)")})`,
    units.flatMap(({ sku, warehouseId }) => [sku, warehouseId]),
  )
  const gained = units.map((one) => ({ ...one, quantity: one.quantity * perUnit }))
  await tellCrossed(tx, crossedBy(rows, gained))
}

/** Books units with their movements and crossings; false when a guard says no: roll back then. */
export const book = async (tx: Tx, booking: Booking): Promise<boolean> => {
  if (booking.units.length === 0) return false
  await appendMovements(tx, booking)
  const done = await moveStock(tx, booking)
  if (done) await tellCrossings(tx, booking)
  return done
}

const mustBook = async (tx: Tx, booking: Booking): Promise<void> => {
  if (!(await book(tx, booking))) throw new Error(`${booking.refId} has no stock to ${booking.kind}`)
}

const commitAnew = (tx: Tx, orderId: string, units: readonly Units[]) =>
  tx.change(
    `INSERT INTO inventory_reservation (order_id, sku, warehouse_id, bucket, quantity, state)
     VALUES ${places(units.length, "(?, ?, ?, 0, ?, 'COMMITTED')")}
     ON DUPLICATE KEY UPDATE quantity = VALUES(quantity), state = VALUES(state), updated_at = UTC_TIMESTAMP(3)`,
    units.flatMap(({ sku, warehouseId, quantity }): SqlValue[] => [orderId, sku, warehouseId, quantity]),
  )

type LetGo = { readonly units: readonly Units[]; readonly to: "RELEASED" | "SHIPPED" }

/** Takes units out of what is committed for the order: the whole row when nothing of it is left. */
const uncommit = async (tx: Tx, orderId: string, { units, to }: LetGo): Promise<void> => {
  for (const { sku, warehouseId, quantity } of units) {
    const { affectedRows } = await tx.change(
      `UPDATE inventory_reservation SET state = IF(quantity = ?, ?, state),
         quantity = IF(quantity = ?, quantity, quantity - ?), updated_at = UTC_TIMESTAMP(3)
       WHERE order_id = ? AND sku = ? AND warehouse_id = ? AND bucket = 0 AND state = 'COMMITTED' AND quantity >= ?`,
      [quantity, to, quantity, quantity, orderId, sku, warehouseId, quantity],
    )
    if (affectedRows !== 1)
      throw new Error(`order ${orderId} has no ${quantity} × ${sku} at ${warehouseId} to let go`)
  }
}

type Reference = { readonly type: string; readonly id: string }

/**
 * What becomes of an order's stock after its placing, inside the caller's transaction, the order row locked before.
 * Each booking happens once per reference; `retake` answers false when units are missing: roll back then.
 */
export const parcelStock = (tx: Tx) => ({
  unitsOf: async (orderId: string): Promise<readonly Units[]> => {
    const rows = await tx.rows<{ sku: string; warehouse_id: string; quantity: number }>(
      `SELECT sku, warehouse_id, quantity FROM inventory_reservation
       WHERE order_id = ? AND state IN ('HELD', 'COMMITTED') ORDER BY sku, warehouse_id`,
      [orderId],
    )
    return rows.map(({ sku, warehouse_id: warehouseId, quantity }) => ({ sku, warehouseId, quantity }))
  },
  retake: async (orderId: string, units: readonly Units[]): Promise<boolean> => {
    await commitAnew(tx, orderId, units)
    const ref = { kind: "COMMIT", refType: "order-late", refId: orderId } as const
    return book(tx, { ...ref, allocated: 1, guard: free, units })
  },
  ship: async (orderId: string, shipmentId: string, units: readonly Units[]): Promise<void> => {
    await uncommit(tx, orderId, { units, to: "SHIPPED" })
    const ref = { kind: "SHIP", refType: "shipment", refId: shipmentId } as const
    await mustBook(tx, { ...ref, onHand: -1, allocated: -1, guard: "allocated >= ?", units })
  },
  putBack: async (orderId: string, cancellationId: string, units: readonly Units[]): Promise<void> => {
    await uncommit(tx, orderId, { units, to: "RELEASED" })
    const ref = { kind: "DEALLOCATE", refType: "cancellation", refId: cancellationId } as const
    await mustBook(tx, { ...ref, allocated: -1, guard: "allocated >= ?", units })
  },
  restock: ({ type, id }: Reference, units: readonly Units[]): Promise<void> =>
    mustBook(tx, { kind: "RESTOCK", refType: type, refId: id, onHand: 1, guard: "0 < ?", units }),
  scrap: ({ type, id }: Reference, units: readonly Units[]): Promise<void> =>
    mustBook(tx, { kind: "SCRAP", refType: type, refId: id, damaged: 1, guard: "0 < ?", units }),
})
