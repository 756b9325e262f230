import { evenSizeAbove } from "@haat/domain/shared"
import { inParts, places, type SqlValue, type Tx, writeEvents } from "../shared/index.ts"
import { appendMovements, availableFrom, tellCrossed, transitions } from "./stock-ledger.mysql.ts"
import {
  type Crossed,
  type Granted,
  type Held,
  heldBy,
  inLockOrder,
  rowKey,
  type StockRow,
  sellableOf,
  type Units,
} from "./stock-rows.mapping.ts"

type Left = ReadonlyMap<string, number>

/** Each stock row once, in the order of locking, with all units that are wanted of it. */
export const sumByRow = (holds: readonly Units[]): readonly Units[] => {
  const sums = new Map<string, Units>()
  for (const hold of holds) {
    const sum = sums.get(rowKey(hold))
    sums.set(rowKey(hold), sum ? { ...sum, quantity: sum.quantity + hold.quantity } : hold)
  }
  return inLockOrder([...sums.values()])
}

const valuesOf = ({ orderId, sku, warehouseId, quantity }: Held): readonly SqlValue[] => [
  ...[orderId, sku, warehouseId, quantity],
]

const insertReservations = (tx: Tx, held: readonly Held[]) =>
  tx.change(
    `INSERT INTO inventory_reservation (order_id, sku, warehouse_id, bucket, quantity, state)
     VALUES ${places(held.length, "(?, ?, ?, 0, ?, 'HELD')")}`,
    held.flatMap(valuesOf),
  )

/** Fills a list of rows up to an even size; no stock row has no name. */
const noRow: Units = { sku: "", warehouseId: "", quantity: 0 }
const filledUp = (rows: readonly Units[]): readonly Units[] => [
  ...rows,
  ...Array.from({ length: evenSizeAbove(rows.length) - rows.length }, () => noRow),
]

/** What happens to each of the rows; `wanted` of it is in the list called demand. */
type Shift = { readonly set: string; readonly guard: string }

/** One statement for all rows, which it locks in the order given: the join is driven by the list. False when a guard says no. */
export const shiftRows = async (tx: Tx, rows: readonly Units[], { set, guard }: Shift): Promise<boolean> => {
  const demand = filledUp(rows)
  const list = demand.map(() => "SELECT ? AS sku, ? AS warehouse_id, ? AS wanted").join(" UNION ALL ")
  const { affectedRows } = await tx.change(
    `UPDATE (${list}) AS demand STRAIGHT_JOIN inventory_stock AS stock
       ON stock.sku = demand.sku AND stock.warehouse_id = demand.warehouse_id AND stock.bucket = 0
     SET ${set}, stock.version = stock.version + 1 WHERE ${guard}`,
    demand.flatMap(({ sku, warehouseId, quantity }) => [sku, warehouseId, quantity]),
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
  if (only && others.length === 0) return reserveOne(tx, only, guard)
  const set = "stock.reserved = stock.reserved + demand.wanted"
  return shiftRows(tx, rows, { set, guard: `${availableFrom("stock")} ${guard} demand.wanted` })
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
    const held = granted.flatMap(heldBy)
    await inParts(held, (some) => insertReservations(tx, some))
    await inParts(held, (some) => appendMovements(tx, transitions.hold, some))
    const rows = sumByRow(held)
    await writeEvents(tx)
    if (!(await moveStock(tx, rows, left ? ">=" : ">"))) return false
    if (left) await tellCrossed(tx, soldOutBy(rows, left))
    return true
  },
})
