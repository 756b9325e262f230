import { WATCH_DAYS, type Watches } from "@haat/domain/notification"
import { seal } from "@haat/events/envelope"
import { watchAsked } from "@haat/events/notification"
import { newId } from "@haat/platform/ids"
import { appendEvents, inTransaction, type Mysql, type Sql, type Tx } from "../shared/index.ts"
import { watchLines } from "./watch-lines.mysql.ts"
import { ownerOf, type WatchRow, watchColumns, watchOf } from "./watch-rows.mapping.ts"

type NewWatch = Parameters<Watches["ask"]>[0]

const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms)

const idOf = async (sql: Sql, owner: string, { sku, pincode }: NewWatch): Promise<string | null> => {
  const [row] = await sql.rows<{ id: string }>(
    "SELECT id FROM notification_watch WHERE owner = ? AND sku = ? AND pincode = ?",
    [owner, sku, pincode],
  )
  return row?.id ?? null
}

const countOf = async (sql: Sql, owner: string): Promise<number> => {
  const [row] = await sql.rows<{ waiting: number | string }>(
    "SELECT COUNT(*) AS waiting FROM notification_watch WHERE owner = ? AND state = 'WAITING'",
    [owner],
  )
  return Number(row?.waiting ?? 0)
}

/** Only who was told begins anew; MySQL assigns from left to right, so the state goes last. */
const anew = (column: string): string =>
  `${column} = IF(notification_watch.state = 'TOLD', VALUES(${column}), notification_watch.${column})`
const renewed = ["since", "told_by", "told_from", "told_at", "turn_ends_at", "forget_at", "state"].map(anew)

const keep = (tx: Tx, watch: NewWatch, { id, now }: { readonly id: string; readonly now: Date }) => {
  const { sku, pincode, watcher } = watch
  const [state, forMs] =
    watcher.email === null ? ["WAITING", WATCH_DAYS.waitingMs] : ["UNCONFIRMED", WATCH_DAYS.unconfirmedMs]
  return tx.change(
    `INSERT INTO notification_watch (id, owner, customer_id, email, sku, pincode, state, since, forget_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE ${renewed.join(", ")}`,
    [
      ...[id, ownerOf(watcher), watcher.customerId, watcher.email],
      ...[sku, pincode, state, now, after(now, forMs)],
    ],
  )
}

/** A guest's asking is told in any case; whether a letter follows is decided where nobody measures it. */
const ask =
  (mysql: Mysql): Watches["ask"] =>
  (watch, limit, now) => {
    const fresh = { id: newId(), now }
    const eventId = newId()
    const owner = ownerOf(watch.watcher)
    return inTransaction(mysql, async (tx) => {
      const known = await idOf(tx, owner, watch)
      if (watch.watcher.email === null && known === null && (await countOf(tx, owner)) >= limit) return false
      await keep(tx, watch, fresh)
      if (watch.watcher.email === null) return true
      const id = (await idOf(tx, owner, watch)) ?? fresh.id
      await appendEvents(tx, [seal(watchAsked, { watchId: id }, { id: eventId, occurredAt: now, key: id })])
      return true
    })
  }

/** Who waits, in MySQL. An account's limit is counted, not locked: who asks many times at once may get a few more. */
export const createWatches = (mysql: Mysql): Watches => ({
  ...watchLines(mysql),
  ask: ask(mysql),
  find: async (watchId) => {
    const [row] = await mysql.rows<WatchRow>(`SELECT ${watchColumns} FROM notification_watch WHERE id = ?`, [
      watchId,
    ])
    return row ? watchOf(row) : null
  },
  listOf: async (customerId) => {
    const rows = await mysql.rows<WatchRow>(
      `SELECT ${watchColumns} FROM notification_watch WHERE owner = ? ORDER BY since DESC, id DESC`,
      [ownerOf({ customerId, email: null })],
    )
    return rows.map(watchOf)
  },
  confirm: async (watchId, now) => {
    await mysql.change(
      `UPDATE notification_watch SET state = 'WAITING', since = ?, forget_at = ?
       WHERE id = ? AND state = 'UNCONFIRMED'`,
      [now, after(now, WATCH_DAYS.waitingMs), watchId],
    )
  },
  remove: async (watchId, customerId) => {
    const mine = customerId === undefined ? [] : [ownerOf({ customerId, email: null })]
    const { affectedRows } = await mysql.change(
      `DELETE FROM notification_watch WHERE id = ?${mine.length > 0 ? " AND owner = ?" : ""}`,
      [watchId, ...mine],
    )
    return affectedRows === 1
  },
  forget: async (now) => {
    const { affectedRows } = await mysql.change(
      "DELETE FROM notification_watch WHERE forget_at <= ? ORDER BY forget_at LIMIT 5000",
      [now],
    )
    return affectedRows
  },
})
