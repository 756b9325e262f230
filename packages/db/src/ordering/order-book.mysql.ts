import type { DeskOrder, OrderBook, OrderRecord, OrderSummary } from "@haat/domain/ordering"
import type { Mysql, Sql, SqlValue } from "../shared/index.ts"
import { inTransaction, places, readTogether } from "../shared/index.ts"
import { ordersWithHistory } from "./order-history.mysql.ts"
import {
  type LineRow,
  lineColumns,
  type OrderRow,
  orderColumns,
  recordOf,
  slotOf,
} from "./order-row.mapping.ts"
import { wholeOrder } from "./whole-order.mysql.ts"

const linesOf = async (sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, LineRow[]>> => {
  const byOrder = new Map<string, LineRow[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return byOrder
  const rows = await sql.rows<LineRow>(
    `SELECT ${lineColumns} FROM ordering_line WHERE order_id IN (${places(ids.length)}) ORDER BY order_id, line_no`,
    ids,
  )
  for (const row of rows) byOrder.get(row.order_id)?.push(row)
  return byOrder
}

const select = async (
  sql: Sql,
  where: string,
  values: readonly SqlValue[],
): Promise<readonly OrderRecord[]> => {
  const rows = await sql.rows<OrderRow>(`SELECT ${orderColumns} FROM ordering_order WHERE ${where}`, values)
  const lines = await linesOf(
    sql,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => recordOf(row, lines.get(row.id) ?? []))
}

const summaryOf = (order: OrderRecord): OrderSummary => {
  const { id, code, status, totalMinor, currency, createdAt, late, lines } = order
  const latest = lines.map(({ promise }) => promise.latest).sort()
  return {
    id,
    code,
    status,
    totalMinor,
    currency,
    createdAt,
    late,
    firstTitle: lines[0]?.title ?? "",
    firstImageUrl: lines[0]?.imageUrl ?? null,
    itemCount: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    latestArrival: latest.at(-1) ?? null,
  }
}

const deskOf = (order: OrderRecord): DeskOrder => ({
  ...summaryOf(order),
  email: order.email,
  city: order.address.city,
  pincode: order.address.pincode,
})

const maxPage = 100
const sizeOf = (limit: number): number => Math.max(1, Math.min(maxPage, Math.trunc(limit)))

/** A page out of one item more than fits. */
const pageOf = <Item>(orders: readonly OrderRecord[], size: number, tell: (order: OrderRecord) => Item) => {
  const items = orders.slice(0, size)
  return { items: items.map(tell), next: orders.length > size ? (items.at(-1)?.id ?? null) : null }
}

/** Whoever asks by a code while others' are being read is answered with the next ones. */
const withHistory = (mysql: Mysql): OrderBook["findWithHistory"] => {
  const byCode = readTogether(
    (codes) => ordersWithHistory(mysql, "code", codes),
    ({ order }) => order.code,
  )
  return async (by, value) => {
    const found = await (by === "code" ? byCode([value]) : ordersWithHistory(mysql, "id", [value]))
    return found[0] ?? null
  }
}

/** Reading orders from the primary. */
export const mysqlOrderBook = (mysql: Mysql): OrderBook => {
  const first = async (where: string, values: readonly SqlValue[]) =>
    (await wholeOrder(mysql, { where, values }))?.record ?? null
  return {
    findByCode: (code) => first("code = ?", [code]),
    findById: (orderId) => first("id = ?", [orderId]),
    findAll: async (ids) => (ids.length === 0 ? [] : select(mysql, `id IN (${places(ids.length)})`, ids)),
    findByKey: (ownerKey, key) => first("owner_key = ? AND idem_key = ?", [ownerKey, key]),
    findByCart: (cartId, cartVersion) => first("cart_slot = ?", [slotOf({ cartId, cartVersion })]),
    findWithHistory: withHistory(mysql),
    list: async (ownerKey, { cursor, limit, statuses = [] }) => {
      const size = sizeOf(limit)
      const conditions = [
        "owner_key = ?",
        ...(statuses.length > 0 ? [`status IN (${places(statuses.length)})`] : []),
        ...(cursor === null ? [] : ["id < ?"]),
      ]
      const values = [ownerKey, ...statuses, ...(cursor === null ? [] : [cursor])]
      const where = `${conditions.join(" AND ")} ORDER BY id DESC LIMIT ${size + 1}`
      return pageOf(await select(mysql, where, values), size, summaryOf)
    },
    listAll: async ({ cursor, limit, statuses }) => {
      const size = sizeOf(limit)
      const newest = ` ORDER BY id DESC LIMIT ${size + 1}`
      const before = cursor === null ? "" : " AND id < ?"
      const rest = cursor === null ? [] : [cursor]
      if (statuses.length === 0)
        return pageOf(await select(mysql, `id > ''${before}${newest}`, rest), size, deskOf)
      // One status at a time walks its index in the order of ids; the pages are merged here.
      const pages = await Promise.all(
        statuses.map((status) => select(mysql, `status = ?${before}${newest}`, [status, ...rest])),
      )
      const merged = pages.flat().sort((a, b) => (a.id < b.id ? 1 : -1))
      return pageOf(merged.slice(0, size + 1), size, deskOf)
    },
    listDue: (limit) =>
      inTransaction(mysql, async (tx) => {
        const rows = await tx.rows<{ id: string }>(
          `SELECT id FROM ordering_order
           WHERE status IN ('RESERVED', 'PAYMENT_PENDING', 'AUTHORIZED') AND expires_at <= UTC_TIMESTAMP(3)
           ORDER BY expires_at LIMIT ${Math.trunc(limit)} FOR UPDATE SKIP LOCKED`,
        )
        return rows.map(({ id }) => id)
      }),
  }
}
