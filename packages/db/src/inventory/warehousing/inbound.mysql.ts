import type { Inbound, Warehousing } from "@haat/domain/inventory"
import { err, ok } from "@haat/domain/shared"
import {
  inTransaction,
  type Mysql,
  places,
  rollingBack,
  type Sql,
  type SqlValue,
  type Tx,
} from "../../shared/index.ts"
import { book } from "../parcel-stock.mysql.ts"
import { bySku, isBooked, listOf, lockStock, unlessBooked } from "./bin-rows.mysql.ts"

type Desk = Pick<Warehousing, "announceInbound" | "listInbounds" | "receiveInbound" | "closeInbound">
type Head = Omit<Inbound, "lines">
type Line = Inbound["lines"][number] & { readonly inboundId: string }

const headColumns = `id, warehouse_id AS warehouseId, supplier, DATE_FORMAT(expected_on, '%Y-%m-%d') AS expectedOn, status`

const lockInbound = async (tx: Tx, id: string): Promise<Head | null> => {
  const [head] = await tx.rows<Head>(`SELECT ${headColumns} FROM inventory_inbound WHERE id = ? FOR UPDATE`, [
    id,
  ])
  return head ?? null
}

const linesOf = async (sql: Sql, ids: readonly string[]): Promise<readonly Line[]> =>
  ids.length === 0
    ? []
    : sql.rows<Line>(
        `SELECT inbound_id AS inboundId, sku, announced, received FROM inventory_inbound_line
         WHERE inbound_id IN (${listOf(ids)}) ORDER BY inbound_id, sku`,
        ids,
      )

const closeWhenWhole = (tx: Tx, id: string) =>
  tx.change(
    `UPDATE inventory_inbound SET status = 'CLOSED' WHERE id = ?
     AND NOT EXISTS (SELECT 1 FROM inventory_inbound_line WHERE inbound_id = ? AND received < announced)`,
    [id, id],
  )

const receive =
  (mysql: Mysql): Desk["receiveInbound"] =>
  ({ id, inboundId, sku, quantity }) =>
    unlessBooked(
      () =>
        rollingBack(mysql, async (tx) => {
          const head = await lockInbound(tx, inboundId)
          if (!head) return err({ code: "DOCUMENT_NOT_FOUND", id: inboundId })
          if (await isBooked(tx, id)) return ok(null)
          if (head.status === "CLOSED") return err({ code: "DOCUMENT_CLOSED", id: inboundId })
          const line = (await linesOf(tx, [inboundId])).find((one) => one.sku === sku)
          const most = line ? line.announced - line.received : 0
          if (quantity > most) return err({ code: "TOO_MANY_UNITS", sku, most, of: "announced" })
          await tx.change(
            "UPDATE inventory_inbound_line SET received = received + ? WHERE inbound_id = ? AND sku = ?",
            [quantity, inboundId, sku],
          )
          await closeWhenWhole(tx, inboundId)
          await lockStock(tx, head.warehouseId, sku)
          const units = [{ sku, warehouseId: head.warehouseId, quantity }]
          await book(tx, { kind: "RECEIVE", refType: "inbound", refId: id, onHand: 1, guard: "0 < ?", units })
          return ok(null)
        }),
      ok(null),
    )

/** Announced goods and their arrival. */
export const inboundDesk = (mysql: Mysql): Desk => ({
  announceInbound: ({ id, warehouseId, supplier, expectedOn, lines }) =>
    unlessBooked(
      () =>
        inTransaction(mysql, async (tx) => {
          await tx.change(
            `INSERT INTO inventory_inbound (id, warehouse_id, supplier, expected_on, status)
             VALUES (?, ?, ?, ?, 'ANNOUNCED')`,
            [id, warehouseId, supplier, expectedOn],
          )
          const units = bySku(lines)
          await tx.change(
            `INSERT INTO inventory_inbound_line (inbound_id, sku, announced, received)
             VALUES ${places(units.length, "(?, ?, ?, 0)")}`,
            units.flatMap(({ sku, quantity }): SqlValue[] => [id, sku, quantity]),
          )
          return ok(null)
        }),
      ok(null),
    ),
  listInbounds: async (warehouseId) => {
    const heads = await mysql.rows<Head>(
      `SELECT ${headColumns} FROM inventory_inbound WHERE warehouse_id = ? AND status = 'ANNOUNCED'
       ORDER BY expected_on, id LIMIT 100`,
      [warehouseId],
    )
    const lines = await linesOf(
      mysql,
      heads.map(({ id }) => id),
    )
    return heads.map((head) => ({
      ...head,
      lines: lines
        .filter(({ inboundId }) => inboundId === head.id)
        .map(({ sku, announced, received }) => ({ sku, announced, received })),
    }))
  },
  receiveInbound: receive(mysql),
  closeInbound: async ({ inboundId }) => {
    const { affectedRows } = await mysql.change(
      "UPDATE inventory_inbound SET status = 'CLOSED' WHERE id = ?",
      [inboundId],
    )
    return affectedRows === 1 ? ok(null) : err({ code: "DOCUMENT_NOT_FOUND", id: inboundId })
  },
})
