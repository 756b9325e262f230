import type { SendClaim, Sends } from "@haat/domain/notification"
import { gathered, padded, places, type Sql } from "../shared/index.ts"

type Row = { readonly sent_at: Date | null }
type Wanted = Parameters<Sends["claim"]>[0]
type Done = { readonly eventId: string; readonly channel: "mail"; readonly now: Date }

const until = ({ now, leaseMs }: Wanted): Date => new Date(now.getTime() + leaseMs)

/** All of them, each for the first time, or none: then one of them is known. */
const claimAll = async (sql: Sql, wanted: readonly Wanted[]): Promise<readonly SendClaim[]> => {
  await sql.change(
    `INSERT INTO notification_send (event_id, channel, claimed_until) VALUES ${places(wanted.length, "(?, ?, ?)")}`,
    wanted.flatMap((send) => [send.eventId, send.channel, until(send)]),
  )
  return wanted.map(() => "mine")
}

const claimOne = async (sql: Sql, send: Wanted): Promise<SendClaim> => {
  const { eventId, channel, now } = send
  const fresh = await sql.change(
    "INSERT IGNORE INTO notification_send (event_id, channel, claimed_until) VALUES (?, ?, ?)",
    [eventId, channel, until(send)],
  )
  if (fresh.affectedRows === 1) return "mine"
  const taken = await sql.change(
    `UPDATE notification_send SET claimed_until = ?
     WHERE event_id = ? AND channel = ? AND sent_at IS NULL AND claimed_until <= ?`,
    [until(send), eventId, channel, now],
  )
  if (taken.affectedRows === 1) return "mine"
  const [row] = await sql.rows<Row>(
    "SELECT sent_at FROM notification_send WHERE event_id = ? AND channel = ?",
    [eventId, channel],
  )
  return row?.sent_at ? "sent" : "busy"
}

/** When they were sent is of no matter to anybody to the tenth of a second: the last one's time is all's. */
const noteSent = async (sql: Sql, sent: readonly Done[]): Promise<void> => {
  const rows = padded(sent)
  await sql.change(
    `UPDATE notification_send SET sent_at = ? WHERE (event_id, channel) IN (${places(rows.length, "(?, ?)")})`,
    [sent.at(-1)?.now ?? null, ...rows.flatMap(({ eventId, channel }) => [eventId, channel])],
  )
}

/**
 * Sends in MySQL; the row of an event and channel is taken by one statement, so one of many gets it. In a rush several
 * mails share a statement.
 */
export const createSends = (sql: Sql): Sends => {
  const claim = gathered<Wanted, SendClaim>({
    all: (wanted) => claimAll(sql, wanted),
    one: (wanted) => claimOne(sql, wanted),
  })
  const done = gathered<Done, null>({
    all: (sent) => noteSent(sql, sent).then(() => sent.map(() => null)),
    one: (sent) => noteSent(sql, [sent]).then(() => null),
  })
  return {
    claim,
    done: async (eventId, channel, now) => void (await done({ eventId, channel, now })),
  }
}
