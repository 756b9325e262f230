import { missingRecords } from "@haat/platform/kafka"
import type { Mongo, Sql } from "../../shared/index.ts"
import { mongoOutbox } from "../../shared/outbox/outbox.mongo.ts"

type Row = Readonly<Record<string, unknown>>
type Told = { readonly id: string; readonly topic: string; readonly at: Date }
type Outboxes = {
  readonly sql: Pick<Sql, "rows">
  readonly mongo: Mongo
  /** Stands in for the broker's topics in tests. */
  readonly find?: typeof missingRecords
  /** How many rows of each outbox, the newest that must have been told by now, are looked for: however big the shop is. */
  readonly looked?: number
  readonly now: Date
}

const lagSeconds = 60
const lookedFor = 300
const mostRead = 50_000
/** Kafka's and the stores' clocks aren't one. */
const slackMs = 60_000
const hour = 3_600_000

const inMysql = async ({ sql, looked = lookedFor }: Outboxes): Promise<readonly Told[]> => {
  const rows = await sql.rows<{ id: string; aggregatetype: string; at: Date }>(
    `SELECT id, aggregatetype, created_at AS at FROM shared_outbox
     WHERE created_at < NOW(3) - INTERVAL ${lagSeconds} SECOND AND created_at > NOW(3) - INTERVAL 1 HOUR
     ORDER BY created_at DESC LIMIT ${Math.trunc(looked)}`,
  )
  return rows.map(({ id, aggregatetype: topic, at }) => ({ id, topic, at }))
}

const inMongo = async ({ mongo, looked = lookedFor, now }: Outboxes): Promise<readonly Told[]> => {
  const outbox = mongo.db.collection<{ _id: string; aggregatetype: string; at: Date }>(mongoOutbox)
  const window = {
    $lt: new Date(now.getTime() - lagSeconds * 1000),
    $gt: new Date(now.getTime() - hour),
  }
  const rows = await outbox.find({ at: window }, { sort: { at: -1 }, limit: looked }).toArray()
  return rows.map(({ _id: id, aggregatetype: topic, at }) => ({ id, topic, at }))
}

/** Rows of both outboxes that Kafka should hold by now and doesn't. A topic too full to read through is an error: nobody looked. */
export const strayUntold = async (outboxes: Outboxes): Promise<readonly Row[]> => {
  const find = outboxes.find ?? missingRecords
  const told = [
    ...(await inMysql(outboxes)).map((row) => ({ ...row, store: "mysql" })),
    ...(await inMongo(outboxes)).map((row) => ({ ...row, store: "mongo" })),
  ]
  const stray: Row[] = []
  for (const [topic, rows] of Map.groupBy(told, (row) => row.topic)) {
    const since = new Date(Math.min(...rows.map(({ at }) => at.getTime())) - slackMs)
    const missing = await find({ topic, ids: rows.map(({ id }) => id), since, most: mostRead })
    if (missing === null) throw new Error(`${topic} holds too much to be read through`)
    stray.push(...rows.filter(({ id }) => missing.includes(id)))
  }
  return stray
}
