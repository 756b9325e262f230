import type { MovementKind } from "@haat/domain/inventory"
import { appendEvents, padded, places, type SqlValue, type Tx, writeEvents } from "../shared/index.ts"
import {
  availabilityEvent,
  crossedBy,
  type Held,
  heldBy,
  inLockOrder,
  type StockRow,
  type Units,
} from "./stock-rows.mapping.ts"

/** What one transition does to a row, per unit. */
type Transition = {
  readonly kind: MovementKind
  readonly refType: "order" | "order-late"
  readonly reserved: -1 | 0 | 1
  readonly allocated: -1 | 0 | 1
  /** Must hold for the row, or the transition is refused. */
  readonly guard: string
  /** The reservation's state before and after; `null`: there is none yet. */
  readonly from: "HELD" | "COMMITTED" | "RELEASED" | null
  readonly to: "HELD" | "COMMITTED" | "RELEASED"
}

/** What may be promised of a stock row, in SQL. */
export const availableFrom = (table: string): string =>
  `${table}.on_hand - ${table}.reserved - ${table}.allocated - ${table}.shortfall`

const enough = `${availableFrom("inventory_stock")} >= ?`

type Following = Transition & { readonly from: string }

export const transitions = {
  hold: {
    kind: "RESERVE",
    refType: "order",
    reserved: 1,
    allocated: 0,
    guard: enough,
    from: null,
    to: "HELD",
  },
  release: {
    kind: "RELEASE",
    refType: "order",
    reserved: -1,
    allocated: 0,
    guard: "reserved >= ?",
    from: "HELD",
    to: "RELEASED",
  },
  commit: {
    kind: "COMMIT",
    refType: "order",
    reserved: -1,
    allocated: 1,
    guard: "reserved >= ?",
    from: "HELD",
    to: "COMMITTED",
  },
  deallocate: {
    kind: "DEALLOCATE",
    refType: "order",
    reserved: 0,
    allocated: -1,
    guard: "allocated >= ?",
    from: "COMMITTED",
    to: "RELEASED",
  },
  retake: {
    kind: "COMMIT",
    refType: "order-late",
    reserved: 0,
    allocated: 1,
    guard: enough,
    from: "RELEASED",
    to: "COMMITTED",
  },
} as const satisfies Record<string, Transition>

/** A movement for each order and row, of what the transition does to it. */
export const appendMovements = (
  tx: Tx,
  { kind, refType, reserved, allocated }: Pick<Transition, "kind" | "refType" | "reserved" | "allocated">,
  held: readonly Held[],
) =>
  tx.change(
    `INSERT INTO inventory_movement (kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand, d_reserved, d_allocated)
     VALUES ${places(held.length, "(?, ?, ?, ?, ?, 0, 0, ?, ?)")}`,
    held.flatMap(({ orderId, sku, warehouseId, quantity }): SqlValue[] => [
      ...[kind, refType, orderId, sku, warehouseId, reserved * quantity, allocated * quantity],
    ]),
  )

type Work = { readonly step: Transition; readonly units: readonly Units[] }

/** The hot rows: conditional updates in lock order, right before the commit. False when a guard says no. */
const moveStock = async (tx: Tx, { step, units }: Work): Promise<boolean> => {
  await writeEvents(tx)
  for (const { sku, warehouseId, quantity } of units) {
    const { affectedRows } = await tx.change(
      `UPDATE inventory_stock SET reserved = reserved + ?, allocated = allocated + ?, version = version + 1
       WHERE sku = ? AND warehouse_id = ? AND bucket = 0 AND ${step.guard}`,
      [step.reserved * quantity, step.allocated * quantity, sku, warehouseId, quantity],
    )
    if (affectedRows !== 1) return false
  }
  return true
}

const tellCrossings = async (tx: Tx, { step, units }: Work): Promise<void> => {
  const perUnit = -(step.reserved + step.allocated)
  if (perUnit === 0 || units.length === 0) return
  const rows = await tx.rows<StockRow>(
    `SELECT sku, warehouse_id, on_hand, reserved, allocated, shortfall, version FROM inventory_stock
     WHERE (sku, warehouse_id, bucket) IN (${places(units.length, "(?, ?, 0)")})`,
    units.flatMap(({ sku, warehouseId }) => [sku, warehouseId]),
  )
  const gained = units.map((one) => ({ ...one, quantity: one.quantity * perUnit }))
  await tellCrossed(tx, crossedBy(rows, gained))
}

/** Announces crossings of zero with the SKUs' revisions, in the transaction that caused them. */
export const tellCrossed = async (tx: Tx, crossed: ReturnType<typeof crossedBy>): Promise<void> => {
  if (crossed.length === 0) return
  const skus = padded([...new Set(crossed.map(({ sku }) => sku))])
  const revisions = await tx.rows<{ sku: string; revision: number | string }>(
    `SELECT sku, SUM(version) AS revision FROM inventory_stock WHERE sku IN (${places(skus.length)}) GROUP BY sku`,
    skus,
  )
  const revisionOf = new Map(revisions.map(({ sku, revision }) => [sku, Number(revision)]))
  await appendEvents(
    tx,
    crossed.map((one) => availabilityEvent(one, revisionOf.get(one.sku) ?? 0)),
  )
}

const reserved = async (tx: Tx, orderId: string, state: string): Promise<readonly Units[]> => {
  const rows = await tx.rows<{ sku: string; warehouse_id: string; quantity: number }>(
    "SELECT sku, warehouse_id, quantity FROM inventory_reservation WHERE order_id = ? AND state = ?",
    [orderId, state],
  )
  return rows.map(({ sku, warehouse_id: warehouseId, quantity }) => ({ sku, warehouseId, quantity }))
}

const insertReservations = (tx: Tx, orderId: string, units: readonly Units[]) =>
  tx.change(
    `INSERT INTO inventory_reservation (order_id, sku, warehouse_id, bucket, quantity, state)
     VALUES ${places(units.length, "(?, ?, ?, 0, ?, 'HELD')")}`,
    units.flatMap(({ sku, warehouseId, quantity }): SqlValue[] => [orderId, sku, warehouseId, quantity]),
  )

const carryOut = async (tx: Tx, orderId: string, work: Work): Promise<boolean> => {
  await appendMovements(tx, work.step, heldBy({ orderId, holds: work.units }))
  const done = await moveStock(tx, work)
  if (done) await tellCrossings(tx, work)
  return done
}

/**
 * An order's stock inside the caller's transaction, the order row locked before. `hold` and `retake` answer false
 * when units are missing: roll back then. The others can't miss: what was held is there, else a fault is thrown.
 */
export const stockLedger = (tx: Tx) => {
  const follow = async (orderId: string, step: Following, known?: readonly Units[]): Promise<boolean> => {
    const units = inLockOrder(known ?? (await reserved(tx, orderId, step.from)))
    if (units.length === 0) return false
    const { affectedRows } = await tx.change(
      "UPDATE inventory_reservation SET state = ?, updated_at = UTC_TIMESTAMP(3) WHERE order_id = ? AND state = ?",
      [step.to, orderId, step.from],
    )
    return affectedRows === units.length && carryOut(tx, orderId, { step, units })
  }
  const must = async (orderId: string, step: Following, known?: readonly Units[]): Promise<void> => {
    if (!(await follow(orderId, step, known)))
      throw new Error(`order ${orderId} has no stock to ${step.kind}`)
  }
  return {
    hold: async (orderId: string, holds: readonly Units[]): Promise<boolean> => {
      const units = inLockOrder(holds)
      await insertReservations(tx, orderId, units)
      return carryOut(tx, orderId, { step: transitions.hold, units })
    },
    release: (orderId: string) => must(orderId, transitions.release),
    commit: (orderId: string, held?: readonly Units[]) => must(orderId, transitions.commit, held),
    deallocate: (orderId: string) => must(orderId, transitions.deallocate),
    retake: (orderId: string) => follow(orderId, transitions.retake),
  }
}
