import type { Envelope } from "@haat/events/envelope"
import { allEvents } from "@haat/events/registry"
import { currentTraceparent } from "@haat/platform/telemetry"
import type { Sql } from "../client.mysql.ts"
import type { Tx } from "../unit-of-work.mysql.ts"

const topics = new Map(allEvents.map(({ type, topic }) => [type, topic]))

/** The row of the outbox's wire contract: topic, key, headers id and type, the envelope as JSON. */
export type OutboxRow = {
  readonly id: string
  readonly aggregatetype: string
  readonly aggregateid: string
  readonly type: string
  readonly payload: string
}

/** The topic is looked up in the registry of events; pass it for events that are not part of the shop's language. */
export const outboxRow = (envelope: Envelope, topic = topics.get(envelope.type)): OutboxRow => {
  if (topic === undefined) throw new Error(`event ${envelope.type} is not in the registry of events`)
  const traced = { ...envelope, traceparent: envelope.traceparent ?? currentTraceparent() }
  return {
    id: envelope.id,
    aggregatetype: topic,
    aggregateid: envelope.key,
    type: envelope.type,
    payload: JSON.stringify(traced),
  }
}

const chunkSize = 500

/** Writes the facts into the caller's transaction; they are told if, and only if, it commits. */
export const appendEvents = (tx: Tx, envelopes: readonly Envelope[]): Promise<void> =>
  appendRows(
    tx,
    envelopes.map((envelope) => outboxRow(envelope)),
  )

export const appendRows = async (tx: Tx, all: readonly OutboxRow[]): Promise<void> => {
  for (let start = 0; start < all.length; start += chunkSize) {
    const rows = all.slice(start, start + chunkSize)
    const places = rows.map(() => "(?, ?, ?, ?, ?)").join(", ")
    await tx.change(
      `INSERT INTO shared_outbox (id, aggregatetype, aggregateid, type, payload) VALUES ${places}`,
      rows.flatMap((row) => [row.id, row.aggregatetype, row.aggregateid, row.type, row.payload]),
    )
  }
}

/** Deletes up to `limit` rows older than the cut-off (they were relayed long ago); answers how many. */
export const purgeOutbox = async (sql: Sql, olderThan: Date, limit = 5000): Promise<number> => {
  const { affectedRows } = await sql.change(
    `DELETE FROM shared_outbox WHERE created_at < ? ORDER BY created_at LIMIT ${Math.trunc(limit)}`,
    [olderThan],
  )
  return affectedRows
}

/**
 * Seconds since the oldest row behind the given relayed one was written (rows are relayed in order); 0 when
 * nothing is behind it. Without a known relayed row: the age of the oldest row.
 */
export const unrelayedAge = async (sql: Sql, relayedId: string | undefined): Promise<number> => {
  const [row] = await sql.rows<{ age: string | number | null }>(
    `SELECT TIMESTAMPDIFF(MICROSECOND, MIN(created_at), NOW(3)) / 1000000 AS age FROM shared_outbox
     WHERE created_at > COALESCE((SELECT created_at FROM shared_outbox WHERE id = ?), '1970-01-02')`,
    [relayedId ?? ""],
  )
  return Number(row?.age ?? 0)
}
