import type { Sql } from "../client.mysql.ts"
import { isDuplicate } from "../errno.mysql.ts"
import { places } from "../places.ts"
import type { Tx } from "../unit-of-work.mysql.ts"

/**
 * True the first time this consumer sees the event, false ever after. In the transaction of the effect: a
 * crash before the commit forgets both, a repeated delivery finds the row.
 */
export const once = (tx: Tx, consumer: string, eventId: string): Promise<boolean> =>
  onceEach(tx, consumer, [eventId])

/** True when this consumer sees all of the events for the first time; false, and none is noted, when it knows any of them. */
export const onceEach = async (tx: Tx, consumer: string, eventIds: readonly string[]): Promise<boolean> => {
  try {
    await tx.change(
      `INSERT INTO shared_inbox (consumer, event_id) VALUES ${places(eventIds.length, "(?, ?)")}`,
      eventIds.flatMap((eventId) => [consumer, eventId]),
    )
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Deletes up to `limit` rows older than the cut-off, which must lie behind Kafka's retention. */
export const purgeInbox = async (sql: Sql, olderThan: Date, limit = 5000): Promise<number> => {
  const { affectedRows } = await sql.change(
    `DELETE FROM shared_inbox WHERE seen_at < ? ORDER BY seen_at LIMIT ${Math.trunc(limit)}`,
    [olderThan],
  )
  return affectedRows
}
