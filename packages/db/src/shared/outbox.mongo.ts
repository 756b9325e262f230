import type { Envelope } from "@haat/events/envelope"
import type { ClientSession } from "mongodb"
import type { Mongo } from "./client.mongo.ts"
import { outboxRow } from "./outbox.mysql.ts"

export const mongoOutbox = "shared_outbox"

type OutboxDocument = {
  readonly _id: string
  readonly aggregatetype: string
  readonly aggregateid: string
  readonly type: string
  readonly payload: string
  readonly at: Date
}

/** Writes the facts into the session's transaction; they are told if, and only if, it commits. */
export const appendEventsMongo = async (
  mongo: Mongo,
  session: ClientSession,
  envelopes: readonly Envelope[],
): Promise<void> => {
  if (envelopes.length === 0) return
  const at = new Date()
  const documents = envelopes.map((envelope): OutboxDocument => {
    const { id, ...row } = outboxRow(envelope)
    return { _id: id, ...row, at }
  })
  await mongo.db.collection<OutboxDocument>(mongoOutbox).insertMany(documents, { session })
}
