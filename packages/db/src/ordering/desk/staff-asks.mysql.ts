import type { StaffAsk, StaffAskRow, StaffAskRows, StaffAsks } from "@haat/domain/ordering"
import { json, type Mysql, type Sql, type SqlValue, type Tx } from "../../shared/index.ts"

type Row = {
  readonly id: string
  readonly order_id: string
  readonly code: string
  readonly status: string
  readonly step: unknown
  readonly amount_minor: number
  readonly reason: string
  readonly asked_by: string
  readonly asked_at: Date
  readonly decided_by: string | null
  readonly decided_at: Date | null
}

const askOf = (row: Row): StaffAskRow => ({
  id: row.id,
  orderId: row.order_id,
  code: row.code,
  status: row.status as StaffAsk["status"],
  step: json<StaffAsk["step"]>(row.step),
  amountMinor: row.amount_minor,
  reason: row.reason,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
})

const select = async (sql: Pick<Sql, "rows">, rest: string, values: readonly SqlValue[]) => {
  const rows = await sql.rows<Row>(
    `SELECT ask.id, ask.order_id, placed.code, ask.status, ask.step, ask.amount_minor, ask.reason, ask.asked_by,
       ask.asked_at, ask.decided_by, ask.decided_at
     FROM ordering_staff_ask ask JOIN ordering_order placed ON placed.id = ask.order_id WHERE ${rest}`,
    values,
  )
  return rows.map(askOf)
}

/** Asks inside the caller's transaction. The guard against deciding one's own, or twice, is in the statement. */
export const staffAskRows = (tx: Tx): StaffAskRows => ({
  insert: async (ask) => {
    await tx.change(
      `INSERT INTO ordering_staff_ask (id, order_id, status, step, amount_minor, reason, asked_by, asked_at)
       VALUES (?, ?, 'ASKED', ?, ?, ?, ?, ?)`,
      [
        ...[ask.id, ask.orderId, JSON.stringify(ask.step), ask.amountMinor, ask.reason, ask.askedBy],
        ask.askedAt,
      ],
    )
  },
  find: async (id) => (await select(tx, "ask.id = ?", [id]))[0] ?? null,
  decide: async (id, { status, by, at }) => {
    const { affectedRows } = await tx.change(
      `UPDATE ordering_staff_ask SET status = ?, decided_by = ?, decided_at = ?
       WHERE id = ? AND status = 'ASKED' AND (asked_by = ?) = (? = 'WITHDRAWN')`,
      [status, by, at, id, by, status],
    )
    return affectedRows === 1
  },
})

/** Asks outside any transaction: newest first, keyed by their time-ordered ids. */
export const mysqlStaffAsks = (
  mysql: Mysql,
): Pick<StaffAsks, "listAsks" | "asksOf"> & {
  readonly find: (id: string) => Promise<StaffAsk | null>
} => ({
  find: async (id) => (await select(mysql, "ask.id = ?", [id]))[0] ?? null,
  asksOf: (orderId) => select(mysql, "ask.order_id = ? ORDER BY ask.id DESC", [orderId]),
  listAsks: async ({ open, cursor, limit }) => {
    const state = open ? "ask.status = 'ASKED'" : "ask.status <> 'ASKED'"
    const size = Math.max(1, Math.min(100, Math.trunc(limit)))
    const before = cursor === null ? "" : " AND ask.id < ?"
    const found = await select(
      mysql,
      `${state}${before} ORDER BY ask.id DESC LIMIT ${size + 1}`,
      cursor === null ? [] : [cursor],
    )
    const items = found.slice(0, size)
    return { items, next: found.length > size ? (items.at(-1)?.id ?? null) : null }
  },
})
