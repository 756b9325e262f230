import { inParts, padded, places, type Tx, writeEvents } from "../shared/index.ts"
import { shiftRows, sumByRow } from "./stock-groups.mysql.ts"
import { appendMovements, transitions } from "./stock-ledger.mysql.ts"
import { type Granted, type Held, heldBy, type Units } from "./stock-rows.mapping.ts"

type HeldRow = {
  readonly order_id: string
  readonly sku: string
  readonly warehouse_id: string
  readonly quantity: number
}

const heldOf = async (tx: Tx, orderIds: readonly string[]): Promise<readonly Held[]> => {
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

const commitRows = (tx: Tx, held: readonly Held[]): Promise<boolean> =>
  shiftRows(tx, sumByRow(held), {
    set: "stock.reserved = stock.reserved - demand.wanted, stock.allocated = stock.allocated + demand.wanted",
    guard: "stock.reserved >= demand.wanted",
  })

/** Stock that many orders hold, inside the caller's transaction, which has locked them. */
export const groupCommits = (tx: Tx) => ({
  unitsOfAll: async (orderIds: readonly string[]): Promise<ReadonlyMap<string, readonly Units[]>> =>
    Map.groupBy(await heldOf(tx, orderIds), ({ orderId }) => orderId),
  /** Sells what these orders hold, as just read in this transaction; any others are a fault. */
  commitAll: async (sold: readonly Granted[]): Promise<void> => {
    const held = sold.flatMap(heldBy)
    const orderIds = sold.map(({ orderId }) => orderId)
    const isWhole = sold.every(({ holds }) => holds.length > 0)
    if (!isWhole || (await commitReservations(tx, orderIds)) !== held.length)
      throw new Error("an order has no stock to COMMIT")
    await inParts(held, (some) => appendMovements(tx, transitions.commit, some))
    await writeEvents(tx)
    if (!(await commitRows(tx, held))) throw new Error("less is reserved than orders hold")
  },
})
