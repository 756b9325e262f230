import { inParts, padded, places, type SqlValue, type Tx, writeEvents } from "../shared/index.ts"
import { shiftRows, sumByRow } from "./stock-groups.mysql.ts"
import type { Units } from "./stock-rows.mapping.ts"

type Held = Units & { readonly orderId: string }
type HeldRow = {
  readonly order_id: string
  readonly sku: string
  readonly warehouse_id: string
  readonly quantity: number
}

const heldBy = async (tx: Tx, orderIds: readonly string[]): Promise<readonly Held[]> => {
  const ids = padded(orderIds)
  const rows = await tx.rows<HeldRow>(
    `SELECT order_id, sku, warehouse_id, quantity FROM inventory_reservation
     WHERE order_id IN (${places(ids.length)}) AND state = 'HELD' ORDER BY order_id, sku, warehouse_id`,
    ids,
  )
  return rows.map(({ order_id: orderId, sku, warehouse_id: warehouseId, quantity }) => ({
    ...{ orderId, sku, warehouseId, quantity },
  }))
}

const commitReservations = async (tx: Tx, orderIds: readonly string[]): Promise<number> => {
  const ids = padded(orderIds)
  const { affectedRows } = await tx.change(
    `UPDATE inventory_reservation SET state = 'COMMITTED', updated_at = UTC_TIMESTAMP(3)
     WHERE order_id IN (${places(ids.length)}) AND state = 'HELD'`,
    ids,
  )
  return affectedRows
}

const insertMovements = (tx: Tx, held: readonly Held[]) =>
  tx.change(
    `INSERT INTO inventory_movement (kind, ref_type, ref_id, sku, warehouse_id, bucket, d_on_hand, d_reserved, d_allocated)
     VALUES ${places(held.length, "('COMMIT', 'order', ?, ?, ?, 0, 0, ?, ?)")}`,
    held.flatMap(({ orderId, sku, warehouseId, quantity }): SqlValue[] => [
      ...[orderId, sku, warehouseId, -quantity, quantity],
    ]),
  )

const commitRows = (tx: Tx, held: readonly Held[]): Promise<boolean> =>
  shiftRows(tx, sumByRow(held), {
    set: "stock.reserved = stock.reserved - demand.wanted, stock.allocated = stock.allocated + demand.wanted",
    guard: "stock.reserved >= demand.wanted",
  })

/** Stock that many orders hold, inside the caller's transaction, which has locked them. */
export const groupCommits = (tx: Tx) => ({
  unitsOfAll: async (orderIds: readonly string[]): Promise<ReadonlyMap<string, readonly Units[]>> =>
    Map.groupBy(await heldBy(tx, orderIds), ({ orderId }) => orderId),
  /** Sells what these orders hold, as just read in this transaction; any others are a fault. */
  commitAll: async (
    sold: readonly { readonly orderId: string; readonly holds: readonly Units[] }[],
  ): Promise<void> => {
    const held = sold.flatMap(({ orderId, holds }) => holds.map((hold) => ({ ...hold, orderId })))
    const isWhole = sold.every(({ holds }) => holds.length > 0)
    if (
      !isWhole ||
      (await commitReservations(
        tx,
        sold.map(({ orderId }) => orderId),
      )) !== held.length
    )
      throw new Error("an order has no stock to COMMIT")
    await inParts(held, (some) => insertMovements(tx, some))
    await writeEvents(tx)
    if (!(await commitRows(tx, held))) throw new Error("less is reserved than orders hold")
  },
})
