import { places, type SqlValue, type Tx, writeEvents } from "../shared/index.ts"
import { availableFrom, tellCrossed } from "./stock-ledger.mysql.ts"
import {
  type Crossed,
  inLockOrder,
  rowKey,
  type StockRow,
  sellableOf,
  type Units,
} from "./stock-rows.mapping.ts"

type Granted = { readonly orderId: string; readonly holds: readonly Units[] }
type Left = ReadonlyMap<string, number>

const sumByRow = (holds: readonly Units[]): readonly Units[] => {
  const sums = new Map<string, Units>()
  for (const hold of holds) {
    const sum = sums.get(rowKey(hold))
    sums.set(rowKey(hold), sum ? { ...sum, quantity: sum.quantity + hold.quantity } : hold)
  }
  return inLockOrder([...sums.values()])
}

const insertReservations = (tx: Tx, granted: readonly Granted[], count: number) =>
  tx.change(
    `INSERT INTO inventory_reservation (order_id, sku, warehouse_id, bucket, quantity, state)
     VALUES ${places(count, "(?, ?, ?, 0, ?, 'HELD')")}`,
    granted.flatMap(({ orderId, holds }) =>
      holds.flatMap(({ sku, warehouseId, quantity }): SqlValue[] => [orderId, sku, warehouseId, quantity]),
    ),
  )

const insertMovements = (tx: Tx, granted: readonly Granted[], count: number) =>
  tx.change(
    `INSERT INTO inventory_movement (kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand, d_reserved, d_allocated)
     VALUES ${places(count, "('RESERVE', 'order', ?, ?, ?, 0, 0, ?, 0)")}`,
    granted.flatMap(({ orderId, holds }) =>
      holds.flatMap(({ sku, warehouseId, quantity }): SqlValue[] => [orderId, sku, warehouseId, quantity]),
    ),
  )

/** One statement for all rows, which it locks in the order given: the join is driven by the list. */
const reserve = async (tx: Tx, rows: readonly Units[], guard: ">" | ">="): Promise<boolean> => {
  const list = rows.map(() => "SELECT ? AS sku, ? AS warehouse_id, ? AS wanted").join(" UNION ALL ")
  const { affectedRows } = await tx.change(
    `UPDATE (${list}) AS demand STRAIGHT_JOIN inventory_stock AS stock
       ON stock.sku = demand.sku AND stock.warehouse_id = demand.warehouse_id AND stock.bucket = 0
     SET stock.reserved = stock.reserved + demand.wanted, stock.version = stock.version + 1
     WHERE ${availableFrom("stock")} ${guard} demand.wanted`,
    rows.flatMap(({ sku, warehouseId, quantity }) => [sku, warehouseId, quantity]),
  )
  return affectedRows === rows.length
}

const reserveOne = async (tx: Tx, row: Units, guard: ">" | ">="): Promise<boolean> => {
  const { sku, warehouseId, quantity } = row
  const { affectedRows } = await tx.change(
    `UPDATE inventory_stock SET reserved = reserved + ?, version = version + 1
     WHERE sku = ? AND warehouse_id = ? AND bucket = 0 AND ${availableFrom("inventory_stock")} ${guard} ?`,
    [quantity, sku, warehouseId, quantity],
  )
  return affectedRows === 1
}

const moveStock = (tx: Tx, rows: readonly Units[], guard: ">" | ">=") => {
  const [only, ...others] = rows
  return only && others.length === 0 ? reserveOne(tx, only, guard) : reserve(tx, rows, guard)
}

const soldOutBy = (rows: readonly Units[], left: Left): readonly Crossed[] =>
  rows.flatMap((row) => {
    const { sku, warehouseId } = row
    const gone = (left.get(rowKey(row)) ?? 0) - row.quantity === 0
    return gone ? [{ sku, warehouseId, available: 0, crossed: "out" as const }] : []
  })

const lockLeft = async (tx: Tx, holds: readonly Units[]): Promise<Left> => {
  const left = new Map<string, number>()
  for (const { sku, warehouseId } of sumByRow(holds)) {
    const [row] = await tx.rows<StockRow>(
      `SELECT sku, warehouse_id, on_hand, reserved, allocated, shortfall, version FROM inventory_stock
       WHERE sku = ? AND warehouse_id = ? AND bucket = 0 FOR UPDATE`,
      [sku, warehouseId],
    )
    if (row) left.set(rowKey({ sku, warehouseId }), sellableOf(row))
  }
  return left
}

/**
 * Stock of many orders inside the caller's transaction. Unlocked, each row must keep at least one unit: so no row
 * sells out unseen, and nothing has to be read back under the hottest locks.
 */
export const groupStock = (tx: Tx) => ({
  lockLeft: (holds: readonly Units[]) => lockLeft(tx, holds),
  holdAll: async (granted: readonly Granted[], left: Left | null): Promise<boolean> => {
    const all = granted.flatMap(({ holds }) => holds)
    await insertReservations(tx, granted, all.length)
    await insertMovements(tx, granted, all.length)
    const rows = sumByRow(all)
    await writeEvents(tx)
    if (!(await moveStock(tx, rows, left ? ">=" : ">"))) return false
    if (left) await tellCrossed(tx, soldOutBy(rows, left))
    return true
  },
})
