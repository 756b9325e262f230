import type { Facts, KeptFact } from "@haat/domain/reporting"
import { type Cassandra, type ContextSetup, chunksOf } from "../shared/index.ts"

const buckets = 4
const keepSeconds = 40 * 86_400

export const reportingSetup: ContextSetup = {
  context: "reporting",
  cql: [
    `CREATE TABLE IF NOT EXISTS reporting_fact (
       type text, hour timestamp, bucket tinyint, event_id text,
       PRIMARY KEY ((type, hour, bucket), event_id)
     ) WITH default_time_to_live = ${keepSeconds}`,
  ],
}

const bucketOf = (eventId: string): number => {
  let sum = 0
  for (const letter of eventId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return sum % buckets
}

const insert = "INSERT INTO reporting_fact (type, hour, bucket, event_id) VALUES (?, ?, ?, ?)"
const count = "SELECT COUNT(*) AS facts FROM reporting_fact WHERE type = ? AND hour = ? AND bucket = ?"

/** So many rows of one partition are one write, below the size at which Cassandra warns. */
const together = 32

const rowOf = ({ eventId, type, hour }: KeptFact) => ({
  query: insert,
  params: [type, hour, bucketOf(eventId), eventId],
})

/** Writes that each stay within one partition. */
const writesOf = (facts: readonly KeptFact[]) => {
  const partitions = Map.groupBy(facts, ({ eventId, type, hour }) =>
    [type, hour.getTime(), bucketOf(eventId)].join(),
  )
  return [...partitions.values()].flatMap((rows) => chunksOf(rows.map(rowOf), together))
}

/** One row per event, spread over a few partitions per kind and hour. */
export const createFacts = (cassandra: Cassandra): Facts => ({
  keep: async (facts) => {
    const how = { prepare: true, isIdempotent: true, logged: false }
    await Promise.all(writesOf(facts).map((rows) => cassandra.batch([...rows], how)))
  },
  count: async (type, hour) => {
    const parts = await Promise.all(
      Array.from({ length: buckets }, (_, bucket) =>
        cassandra.execute(count, [type, hour, bucket], { prepare: true, isIdempotent: true }),
      ),
    )
    return parts.reduce((sum, part) => sum + Number(part.first()?.facts ?? 0), 0)
  },
})
