import { WATCH_DAYS, WATCH_TURN_MS, type Watches } from "@haat/domain/notification"
import { seal } from "@haat/events/envelope"
import { watchDue } from "@haat/events/notification"
import { newId } from "@haat/platform/ids"
import { appendEvents, inTransaction, type Mysql, padded, places, type Tx } from "../shared/index.ts"

type Lines = Pick<Watches, "line" | "turns" | "among" | "endTurns" | "tell" | "waitAgain" | "skus">
type Due = Parameters<Watches["tell"]>[0][number] & { readonly eventId: string }

const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms)

/** True for the one who makes a waiting watch a told one. */
const tellOne = async (tx: Tx, { id, warehouseId, eventId }: Due, now: Date): Promise<boolean> => {
  const { affectedRows } = await tx.change(
    `UPDATE notification_watch
     SET state = 'TOLD', told_by = ?, told_from = ?, told_at = ?, turn_ends_at = ?, forget_at = ?
     WHERE id = ? AND state = 'WAITING'`,
    [eventId, warehouseId, now, after(now, WATCH_TURN_MS), after(now, WATCH_DAYS.toldMs), id],
  )
  return affectedRows === 1
}

const tell =
  (mysql: Mysql): Lines["tell"] =>
  (told, now) => {
    const due = told.map((one): Due => ({ ...one, eventId: newId() })).sort((a, b) => (a.id < b.id ? -1 : 1))
    return inTransaction(mysql, async (tx) => {
      let count = 0
      for (const one of due) {
        if (!(await tellOne(tx, one, now))) continue
        const { id, eventId } = one
        await appendEvents(tx, [seal(watchDue, { watchId: id }, { id: eventId, occurredAt: now, key: id })])
        count += 1
      }
      return count
    })
  }

/** Lines of those who wait for a SKU, and the turns of those who were told. */
export const watchLines = (mysql: Mysql): Lines => ({
  tell: tell(mysql),
  line: (sku, behind) =>
    mysql.rows(
      `SELECT id, pincode, since FROM notification_watch WHERE state = 'WAITING' AND sku = ?
       ${behind ? "AND (since > ? OR (since = ? AND id > ?))" : ""} ORDER BY since, id LIMIT 500`,
      [sku, ...(behind ? [behind.since, behind.since, behind.id] : [])],
    ),
  turns: async (sku, now) => {
    const rows = await mysql.rows<{ warehouseId: string; people: number | string }>(
      `SELECT told_from AS warehouseId, COUNT(*) AS people FROM notification_watch
       WHERE sku = ? AND turn_ends_at > ? AND told_from IS NOT NULL GROUP BY told_from`,
      [sku, now],
    )
    return new Map(rows.map(({ warehouseId, people }) => [warehouseId, Number(people)]))
  },
  endTurns: async ({ sku, warehouseId, before }) => {
    await mysql.change(
      `UPDATE notification_watch SET turn_ends_at = ?
       WHERE sku = ? AND told_from = ? AND told_at < ? AND turn_ends_at > ?`,
      [before, sku, warehouseId, before, before],
    )
  },
  waitAgain: async (watchId, toldBy) => {
    await mysql.change(
      `UPDATE notification_watch
       SET state = 'WAITING', told_by = NULL, told_from = NULL, told_at = NULL, turn_ends_at = NULL,
         forget_at = DATE_ADD(since, INTERVAL ? SECOND)
       WHERE id = ? AND told_by = ?`,
      [WATCH_DAYS.waitingMs / 1000, watchId, toldBy],
    )
  },
  among: async (skus) => {
    const asked = padded([...new Set(skus)])
    if (asked.length === 0) return new Set()
    const rows = await mysql.rows<{ sku: string }>(
      `SELECT DISTINCT sku FROM notification_watch WHERE sku IN (${places(asked.length)})`,
      asked,
    )
    return new Set(rows.map(({ sku }) => sku))
  },
  skus: async (behind, limit) => {
    const rows = await mysql.rows<{ sku: string }>(
      `SELECT DISTINCT sku FROM notification_watch WHERE state = 'WAITING' AND sku > ?
       ORDER BY sku LIMIT ${Math.trunc(limit)}`,
      [behind],
    )
    return rows.map(({ sku }) => sku)
  },
})
