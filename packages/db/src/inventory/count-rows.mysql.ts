import { type CountDifference, type CountInput, countDifference } from "@haat/domain/inventory"
import { inParts, padded, places, type SqlValue, type Tx } from "../shared/index.ts"
import { inLockOrder, rowKey, type StockRow } from "./stock-rows.mapping.ts"

/** A count of one SKU in one warehouse, with what it changes. */
export type Booked = CountDifference & {
  readonly sku: string
  readonly warehouseId: string
  readonly refId: string
  readonly counted: number
  readonly before: StockRow | null
}

const emptyShelf = { on_hand: 0, reserved: 0, allocated: 0, shortfall: 0 }

/** Locks what was counted last and what stands there now, both in the one order of rows, and says what each count changes. */
export const differences = async (tx: Tx, inputs: readonly CountInput[]): Promise<readonly Booked[]> => {
  const skus = padded(inputs.map(({ sku }) => sku))
  const last = await tx.rows<{ sku: string; warehouse_id: string; counted: number }>(
    `SELECT sku, warehouse_id, counted FROM inventory_count FORCE INDEX (PRIMARY)
     WHERE sku IN (${places(skus.length)}) ORDER BY sku, warehouse_id FOR UPDATE`,
    skus,
  )
  const stock = await tx.rows<StockRow>(
    `SELECT sku, warehouse_id, on_hand, reserved, allocated, shortfall, version
     FROM inventory_stock FORCE INDEX (PRIMARY)
     WHERE sku IN (${places(skus.length)}) AND bucket = 0 ORDER BY sku, warehouse_id FOR UPDATE`,
    skus,
  )
  const keyOf = (row: { readonly sku: string; readonly warehouse_id: string }) =>
    rowKey({ sku: row.sku, warehouseId: row.warehouse_id })
  const lastOf = new Map(last.map((row) => [keyOf(row), row.counted]))
  const stockOf = new Map(stock.map((row) => [keyOf(row), row]))
  const told = inputs.flatMap(({ sku, refId, counts }) => counts.map((one) => ({ sku, refId, ...one })))
  return inLockOrder(told).map(({ sku, warehouseId, refId, count }) => {
    const before = stockOf.get(rowKey({ sku, warehouseId })) ?? null
    const { on_hand: onHand, reserved, allocated, shortfall } = before ?? emptyShelf
    const level = { onHand, reserved, allocated, shortfall }
    const change = countDifference(level, lastOf.get(rowKey({ sku, warehouseId })) ?? 0, count)
    return { sku, warehouseId, refId, counted: count, before, ...change }
  })
}

export const keepCounts = (tx: Tx, booked: readonly Booked[]): Promise<void> =>
  inParts(booked, (part) =>
    tx.change(
      `INSERT INTO inventory_count (sku, warehouse_id, counted, ref_id) VALUES ${places(part.length, "(?, ?, ?, ?)")}
       ON DUPLICATE KEY UPDATE counted = VALUES(counted), ref_id = VALUES(ref_id), at = UTC_TIMESTAMP(3)`,
      part.flatMap(({ sku, warehouseId, counted, refId }): SqlValue[] => [sku, warehouseId, counted, refId]),
    ),
  )

export const appendMovements = (tx: Tx, moved: readonly Booked[]): Promise<void> =>
  inParts(moved, (part) =>
    tx.change(
      `INSERT INTO inventory_movement
         (kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand, d_reserved, d_allocated, d_shortfall)
       VALUES ${places(part.length, "('COUNT', 'count', ?, ?, ?, 0, ?, 0, 0, ?)")}`,
      part.flatMap((one): SqlValue[] => [one.refId, one.sku, one.warehouseId, one.onHand, one.shortfall]),
    ),
  )

const insertStock = (tx: Tx, fresh: readonly Booked[]): Promise<void> =>
  inParts(fresh, (part) =>
    tx.change(
      `INSERT INTO inventory_stock (sku, warehouse_id, bucket, on_hand, shortfall, version)
       VALUES ${places(part.length, "(?, ?, 0, ?, ?, 1)")}`,
      part.flatMap((one): SqlValue[] => [one.sku, one.warehouseId, one.onHand, one.shortfall]),
    ),
  )

/** The rows are locked already, so the join may take them in any order. */
const addToStock = (tx: Tx, known: readonly Booked[]): Promise<void> =>
  inParts(known, (part) => {
    const list = part.map(() => "SELECT ? AS sku, ? AS warehouse_id, ? AS on_hand, ? AS shortfall")
    return tx.change(
      `UPDATE (${list.join(" UNION ALL ")}) AS gained STRAIGHT_JOIN inventory_stock AS stock
         ON stock.sku = gained.sku AND stock.warehouse_id = gained.warehouse_id AND stock.bucket = 0
       SET stock.on_hand = stock.on_hand + gained.on_hand,
         stock.shortfall = stock.shortfall + gained.shortfall, stock.version = stock.version + 1`,
      part.flatMap((one): SqlValue[] => [one.sku, one.warehouseId, one.onHand, one.shortfall]),
    )
  })

export const moveStock = async (tx: Tx, moved: readonly Booked[]): Promise<void> => {
  await insertStock(
    tx,
    moved.filter(({ before }) => before === null),
  )
  await addToStock(
    tx,
    moved.filter(({ before }) => before !== null),
  )
}
