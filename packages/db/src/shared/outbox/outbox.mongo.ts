import type { Envelope } from "@haat/events/envelope"
import type { ClientSession } from "mongodb"
import type { Mongo } from "../client.mongo.ts"
import { type OutboxRow, outboxRow, packedRows } from "./outbox.mysql.ts"

export const mongoOutbox = "shared_outbox"

type OutboxDocument = {
  readonly _id: string
  readonly aggregatetype: string
  readonly aggregateid: string
  readonly type: string
  readonly payload: string
  readonly at: Date
}

const collectionOf = ({ db }: Mongo) => db.collection<OutboxDocument>(mongoOutbox)

/** Writes the facts into the session's transaction; they are told if, and only if, it commits. */
export const appendEventsMongo = (
  mongo: Mongo,
  session: ClientSession,
  envelopes: readonly Envelope[],
): Promise<void> =>
  appendRowsMongo(
    mongo,
    session,
    envelopes.map((envelope) => outboxRow(envelope)),
  )

export const appendRowsMongo = async (
  mongo: Mongo,
  session: ClientSession,
  rows: readonly OutboxRow[],
): Promise<void> => {
  if (rows.length === 0) return
  const at = new Date()
  const documents = packedRows(rows).map(({ id, ...row }): OutboxDocument => ({ _id: id, ...row, at }))
  await collectionOf(mongo).insertMany(documents, { session })
}

/** Like `unrelayedAge` for the MongoDB outbox. */
export const unrelayedAgeMongo = async (mongo: Mongo, relayedId: string | undefined): Promise<number> => {
  const outbox = collectionOf(mongo)
  const relayed = relayedId === undefined ? null : await outbox.findOne({ _id: relayedId })
  const oldest = await outbox.findOne(relayed ? { at: { $gt: relayed.at } } : {}, { sort: { at: 1 } })
  return oldest ? Math.max(0, Date.now() - oldest.at.getTime()) / 1000 : 0
}
