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
import { bySku, isBooked, listOf, unlessBooked } from "./bin-rows.mysql.ts"
import { traceStaff } from "./staff-trace.mysql.ts"
import { lockStock } from "./stock-here.mysql.ts"

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

type Step = {
  readonly actorId: string
  readonly action: "inbound.announce" | "inbound.receive" | "inbound.close"
  readonly inboundId: string
  readonly before: unknown
  readonly after: unknown
}

const trace = (tx: Tx, { inboundId, ...step }: Step) =>
  traceStaff(tx, { ...step, subject: `inbound:${inboundId}`, at: new Date() })

const receive =
  (mysql: Mysql): Desk["receiveInbound"] =>
  ({ id, actorId, inboundId, sku, quantity }) =>
    unlessBooked(
      () =>
        rollingBack(mysql, async (tx) => {
          const head = await lockInbound(tx, inboundId)
          if (!head) return err({ code: "DOCUMENT_NOT_FOUND", id: inboundId })
          if (await isBooked(tx, id)) return ok(null)
          if (head.status === "CLOSED") return err({ code: "DOCUMENT_CLOSED", id: inboundId })
          const line = (await linesOf(tx, [inboundId])).find((one) => one.sku === sku)
          const received = line?.received ?? 0
          const most = (line?.announced ?? 0) - received
          if (quantity > most) return err({ code: "TOO_MANY_UNITS", sku, most, of: "announced" })
          await tx.change(
            "UPDATE inventory_inbound_line SET received = received + ? WHERE inbound_id = ? AND sku = ?",
            [quantity, inboundId, sku],
          )
          await closeWhenWhole(tx, inboundId)
          await lockStock(tx, head.warehouseId, sku)
          const units = [{ sku, warehouseId: head.warehouseId, quantity }]
          await book(tx, { kind: "RECEIVE", refType: "inbound", refId: id, onHand: 1, guard: "0 < ?", units })
          const [before, after] = [
            { sku, received },
            { sku, received: received + quantity },
          ]
          await trace(tx, { actorId, action: "inbound.receive", inboundId, before, after })
          return ok(null)
        }),
      ok(null),
    )

const announce =
  (mysql: Mysql): Desk["announceInbound"] =>
  ({ id, actorId, warehouseId, supplier, expectedOn, lines }) =>
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
          const after = { warehouseId, supplier, expectedOn, lines: units }
          await trace(tx, { actorId, action: "inbound.announce", inboundId: id, before: null, after })
          return ok(null)
        }),
      ok(null),
    )

const close =
  (mysql: Mysql): Desk["closeInbound"] =>
  ({ actorId, inboundId }) =>
    rollingBack(mysql, async (tx) => {
      const head = await lockInbound(tx, inboundId)
      if (!head) return err({ code: "DOCUMENT_NOT_FOUND", id: inboundId })
      if (head.status === "CLOSED") return ok(null)
      await tx.change("UPDATE inventory_inbound SET status = 'CLOSED' WHERE id = ?", [inboundId])
      const [before, after] = [{ status: head.status }, { status: "CLOSED" }]
      await trace(tx, { actorId, action: "inbound.close", inboundId, before, after })
      return ok(null)
    })

/** Announced goods and their arrival. */
export const inboundDesk = (mysql: Mysql): Desk => ({
  announceInbound: announce(mysql),
  listInbounds: async ({ warehouseId, cursor, limit }) => {
    const [day, id] = cursor?.split(" ") ?? []
    const found = await mysql.rows<Head>(
      `SELECT ${headColumns} FROM inventory_inbound WHERE warehouse_id = ? AND status = 'ANNOUNCED'
       AND (CAST(expected_on AS CHAR) > ? OR (CAST(expected_on AS CHAR) = ? AND id > ?))
       ORDER BY inventory_inbound.expected_on, id LIMIT ${Math.trunc(limit) + 1}`,
      [warehouseId, day ?? "", day ?? "", id ?? ""],
    )
    const heads = found.slice(0, limit)
    const last = heads.at(-1)
    const lines = await linesOf(
      mysql,
      heads.map(({ id }) => id),
    )
    const items = heads.map((head) => ({
      ...head,
      lines: lines
        .filter(({ inboundId }) => inboundId === head.id)
        .map(({ sku, announced, received }) => ({ sku, announced, received })),
    }))
    return { items, next: found.length > limit && last ? `${last.expectedOn} ${last.id}` : null }
  },
  receiveInbound: receive(mysql),
  closeInbound: close(mysql),
})
