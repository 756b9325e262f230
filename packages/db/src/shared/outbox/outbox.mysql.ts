import type { Envelope } from "@haat/events/envelope"
import { allEvents } from "@haat/events/registry"
import { packedValue, packsOf } from "@haat/platform/kafka"
import { currentTraceparent } from "@haat/platform/telemetry"
import type { Sql } from "../client.mysql.ts"
import { inParts, places } from "../places.ts"

const topics = new Map(allEvents.map(({ type, topic }) => [type, topic]))
const packedTypes = new Set(allEvents.filter(({ packed }) => packed).map(({ type }) => type))

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

/** Told under the trace of the request that made it, where others' facts are written beside it. */
export const underTrace = (envelope: Envelope, traceparent: string | undefined): Envelope =>
  traceparent ? { ...envelope, traceparent } : envelope

/** Several facts as one row, named and keyed by the first of them. */
const packOf = (rows: readonly OutboxRow[]): readonly OutboxRow[] => {
  const facts = rows.map((row) => ({ row, key: row.aggregateid, value: row.payload }))
  return packsOf(facts).flatMap((pack) => {
    const [first] = pack
    return first ? [{ ...first.row, payload: packedValue(pack.map(({ value }) => value)) }] : []
  })
}

/** Facts of a transaction as they are written: those that come in thousands share rows, and so the records they are told in. */
export const packedRows = (rows: readonly OutboxRow[]): readonly OutboxRow[] => {
  const byType = Map.groupBy(rows, ({ type }) => (packedTypes.has(type) ? type : ""))
  return [...byType].flatMap(([type, some]) => (type === "" ? some : packOf(some)))
}

/** A transaction, as far as telling is concerned. */
export type Telling = Pick<Sql, "change"> & {
  /** Facts to be told that aren't written yet: they go together, before the commit at the latest. */
  readonly unwritten: OutboxRow[]
}

/**
 * Tells the facts with the caller's transaction: if, and only if, it commits. All facts of a transaction are written
 * together, right before its commit, or before its hottest rows by `writeEvents`.
 */
export const appendEvents = async (tx: Telling, envelopes: readonly Envelope[]): Promise<void> =>
  appendRows(
    tx,
    envelopes.map((envelope) => outboxRow(envelope)),
  )

export const appendRows = async (tx: Telling, rows: readonly OutboxRow[]): Promise<void> => {
  tx.unwritten.push(...rows)
}

/** Writes what was told so far. For whoever locks rows that many wait for: they should be the last. */
export const writeEvents = async (tx: Telling): Promise<void> => {
  await inParts(packedRows(tx.unwritten.splice(0)), (rows) =>
    tx.change(
      `INSERT INTO shared_outbox (id, aggregatetype, aggregateid, type, payload) VALUES ${places(rows.length, "(?, ?, ?, ?, ?)")}`,
      rows.flatMap((row) => [row.id, row.aggregatetype, row.aggregateid, row.type, row.payload]),
    ),
  )
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
