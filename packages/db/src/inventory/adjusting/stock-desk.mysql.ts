import type { LedgerEntry, MovementKind, StockDesk } from "@haat/domain/inventory"
import type { Mysql, SqlValue } from "../../shared/index.ts"
import { adjusting } from "./adjustments.mysql.ts"
import { type DeskRow, deskColumns, deskRowOf } from "./desk-row.mapping.ts"

/** A cursor is what the last row is named by; one that isn't ours begins at the start. */
const partsOf = (cursor: string | null): readonly string[] => {
  try {
    const parts: unknown = JSON.parse(cursor ?? "[]")
    return Array.isArray(parts) && parts.every((part) => typeof part === "string") ? parts : []
  } catch {
    return []
  }
}

const maxPage = 100
const sizeOf = (limit: number): number => Math.max(1, Math.min(maxPage, Math.trunc(limit)))
const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`

const only = {
  all: "",
  "sold-out": " AND on_hand - reserved - allocated - shortfall <= 0",
  short: " AND shortfall > 0",
} as const

const list =
  (mysql: Mysql): StockDesk["list"] =>
  async ({ text, warehouseId, only: wanted, cursor, limit }) => {
    const [sku = "", warehouse = ""] = partsOf(cursor)
    const size = sizeOf(limit)
    const values: SqlValue[] = [sku, sku, warehouse]
    const where = ["bucket = 0", "(sku > ? OR (sku = ? AND warehouse_id > ?))"]
    if (text !== "") {
      where.push("sku LIKE ?")
      values.push(like(text))
    }
    if (warehouseId !== null) {
      where.push("warehouse_id = ?")
      values.push(warehouseId)
    }
    const rows = await mysql.rows<DeskRow>(
      `SELECT ${deskColumns} FROM inventory_stock WHERE ${where.join(" AND ")}${only[wanted]}
       ORDER BY sku, warehouse_id LIMIT ${size + 1}`,
      values,
    )
    const items = rows.slice(0, size).map(deskRowOf)
    const last = items.at(-1)
    return { items, next: rows.length > size && last ? JSON.stringify([last.sku, last.warehouseId]) : null }
  }

type MovementRow = {
  readonly kind: string
  readonly ref_type: string
  readonly ref_id: string
  readonly d_on_hand: number
  readonly d_reserved: number
  readonly d_allocated: number
  readonly d_shortfall: number
  readonly at: Date
  readonly reason: string | null
  readonly actor_id: string | null
}

const entryOf = (row: MovementRow): LedgerEntry => ({
  at: row.at,
  kind: row.kind as MovementKind,
  refType: row.ref_type,
  refId: row.ref_id,
  onHand: row.d_on_hand,
  reserved: row.d_reserved,
  allocated: row.d_allocated,
  shortfall: row.d_shortfall,
  reason: row.reason,
  actorId: row.actor_id,
})

const cursorOf = ({ at, refId, kind }: LedgerEntry): string => JSON.stringify([at.toISOString(), refId, kind])

/** Newest first, by keyset over time, reference and kind: together they name one movement of a row. */
const ledger =
  (mysql: Mysql): StockDesk["ledger"] =>
  async ({ sku, warehouseId, cursor, limit }) => {
    const size = sizeOf(limit)
    const [at, refId = "", kind = ""] = partsOf(cursor)
    const before = at === undefined ? [] : [new Date(at), new Date(at), refId, refId, kind]
    const rows = await mysql.rows<MovementRow>(
      `SELECT m.kind, m.ref_type, m.ref_id, m.d_on_hand, m.d_reserved, m.d_allocated, m.d_shortfall, m.at,
         a.reason, a.actor_id
       FROM inventory_movement m LEFT JOIN inventory_adjustment a ON a.id = m.ref_id AND m.ref_type = 'adjustment'
       WHERE m.sku = ? AND m.warehouse_id = ? AND m.bucket = 0
         ${at === undefined ? "" : "AND (m.at < ? OR (m.at = ? AND (m.ref_id < ? OR (m.ref_id = ? AND m.kind < ?))))"}
       ORDER BY m.at DESC, m.ref_id DESC, m.kind DESC LIMIT ${size + 1}`,
      [sku, warehouseId, ...before],
    )
    const items = rows.slice(0, size).map(entryOf)
    const last = items.at(-1)
    return { items, next: rows.length > size && last ? cursorOf(last) : null }
  }

/** Stock as staff see and correct it. */
export const mysqlStockDesk = (mysql: Mysql): StockDesk => ({
  list: list(mysql),
  ledger: ledger(mysql),
  adjust: adjusting(mysql),
  shortfall: async () => {
    const [sum] = await mysql.rows<{ stock_rows: number | string; units: number | string | null }>(
      "SELECT COUNT(*) AS stock_rows, SUM(shortfall) AS units FROM inventory_stock WHERE shortfall > 0",
    )
    return { rows: Number(sum?.stock_rows ?? 0), units: Number(sum?.units ?? 0) }
  },
})
