import type { Sends } from "@haat/domain/notification"
import type { Sql } from "../shared/index.ts"

type Row = { readonly sent_at: Date | null }

/** Sends in MySQL; the row of an event and channel is taken by one statement, so one of many gets it. */
export const createSends = (sql: Sql): Sends => ({
  claim: async ({ eventId, channel, now, leaseMs }) => {
    const until = new Date(now.getTime() + leaseMs)
    const fresh = await sql.change(
      "INSERT IGNORE INTO notification_send (event_id, channel, claimed_until) VALUES (?, ?, ?)",
      [eventId, channel, until],
    )
    if (fresh.affectedRows === 1) return "mine"
    const taken = await sql.change(
      `UPDATE notification_send SET claimed_until = ?
       WHERE event_id = ? AND channel = ? AND sent_at IS NULL AND claimed_until <= ?`,
      [until, eventId, channel, now],
    )
    if (taken.affectedRows === 1) return "mine"
    const [row] = await sql.rows<Row>(
      "SELECT sent_at FROM notification_send WHERE event_id = ? AND channel = ?",
      [eventId, channel],
    )
    return row?.sent_at ? "sent" : "busy"
  },
  done: async (eventId, channel, now) => {
    await sql.change("UPDATE notification_send SET sent_at = ? WHERE event_id = ? AND channel = ?", [
      now,
      eventId,
      channel,
    ])
  },
})
