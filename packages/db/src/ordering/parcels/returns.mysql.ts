import type { OrderReturn, ReturnRows } from "@haat/domain/ordering"
import { appendEvents, places, type Sql, type SqlValue, type Tx } from "../../shared/index.ts"
import { returnEvent } from "./parcel-event.mapping.ts"
import {
  type ReturnLineRow,
  type ReturnRow,
  returnColumns,
  returnLineColumns,
  returnOf,
} from "./shipment-row.mapping.ts"

/** Returns for a condition, with their lines, in two queries. */
export const selectReturns = async (
  sql: Pick<Sql, "rows">,
  where: string,
  values: readonly SqlValue[],
): Promise<readonly OrderReturn[]> => {
  const rows = await sql.rows<ReturnRow>(
    `SELECT ${returnColumns} FROM ordering_return WHERE ${where}`,
    values,
  )
  if (rows.length === 0) return []
  const lines = await sql.rows<ReturnLineRow>(
    `SELECT ${returnLineColumns} FROM ordering_return_line
     WHERE return_id IN (${places(rows.length)}) ORDER BY return_id, shipment_id, line_no`,
    rows.map(({ id }) => id),
  )
  return rows.map((row) =>
    returnOf(
      row,
      lines.filter(({ return_id: id }) => id === row.id),
    ),
  )
}

const create = async (tx: Tx, one: OrderReturn): Promise<void> => {
  const { id, orderId, warehouseId, status, reason, note, requestedAt, lines } = one
  await tx.change(
    `INSERT INTO ordering_return (id, order_id, warehouse_id, status, reason, note, requested_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [id, orderId, warehouseId, status, reason, note, requestedAt],
  )
  await tx.change(
    `INSERT INTO ordering_return_line (return_id, shipment_id, line_no, sku, quantity)
     VALUES ${places(lines.length, "(?, ?, ?, ?, ?)")}`,
    lines.flatMap(({ shipmentId, lineNo, sku, quantity }): SqlValue[] => [
      id,
      shipmentId,
      lineNo,
      sku,
      quantity,
    ]),
  )
  await appendEvents(tx, [returnEvent(one, requestedAt)])
}

const receive: (tx: Tx, ...rest: Parameters<ReturnRows["receive"]>) => Promise<boolean> = async (
  tx,
  one,
  found,
) => {
  const { affectedRows } = await tx.change(
    `UPDATE ordering_return SET status = 'RECEIVED', version = version + 1, refund_minor = ?, closed_at = ?
     WHERE id = ? AND status = 'REQUESTED' AND version = ?`,
    [found.refundMinor, found.at, one.id, one.version],
  )
  if (affectedRows !== 1) return false
  for (const { shipmentId, lineNo, restocked, scrapped } of found.lines) {
    await tx.change(
      `UPDATE ordering_return_line SET restocked = ?, scrapped = ?
       WHERE return_id = ? AND shipment_id = ? AND line_no = ?`,
      [restocked, scrapped, one.id, shipmentId, lineNo],
    )
  }
  await appendEvents(tx, [
    returnEvent({ ...one, status: "RECEIVED", refundMinor: found.refundMinor }, found.at),
  ])
  return true
}

/** Return rows inside the caller's transaction, which has locked their order before. */
export const returnRows = (tx: Tx): ReturnRows => ({
  create: (one) => create(tx, one),
  orderIdOf: async (returnId) => {
    const [row] = await tx.rows<{ order_id: string }>("SELECT order_id FROM ordering_return WHERE id = ?", [
      returnId,
    ])
    return row?.order_id ?? null
  },
  listOf: (orderId) => selectReturns(tx, "order_id = ? ORDER BY id", [orderId]),
  receive: (one, found) => receive(tx, one, found),
})
