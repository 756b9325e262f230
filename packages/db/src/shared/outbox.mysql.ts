import type { Envelope } from "@haat/events/envelope"
import { allEvents } from "@haat/events/registry"
import { currentTraceparent } from "@haat/platform/telemetry"
import type { Sql } from "./client.mysql.ts"
import type { Tx } from "./unit-of-work.mysql.ts"

const topics = new Map(allEvents.map(({ type, topic }) => [type, topic]))

/** The row of the outbox's wire contract: topic, key, headers id and type, the envelope as JSON. */
export type OutboxRow = {
  readonly id: string
  readonly aggregatetype: string
  readonly aggregateid: string
  readonly type: string
  readonly payload: string
}

export const outboxRow = (envelope: Envelope): OutboxRow => {
  const topic = topics.get(envelope.type)
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
export const appendEvents = async (tx: Tx, envelopes: readonly Envelope[]): Promise<void> => {
  for (let start = 0; start < envelopes.length; start += chunkSize) {
    const rows = envelopes.slice(start, start + chunkSize).map(outboxRow)
    await tx.change(
      `INSERT INTO shared_outbox (id, aggregatetype, aggregateid, type, payload) VALUES ${rows.map(() => "(?, ?, ?, ?, ?)").join(", ")}`,
      rows.flatMap(({ id, aggregatetype, aggregateid, type, payload }) => [
        id,
        aggregatetype,
        aggregateid,
        type,
        payload,
      ]),
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
