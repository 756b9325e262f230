import { z } from "zod"
import { lazyEnv, parseEnv } from "./read.env.ts"

const knownRedisDatabases: Readonly<Record<string, number>> = { haat: 0, haat_test: 1 }

const redisDatabaseOf = (name: string): number => {
  const known = knownRedisDatabases[name]
  if (known !== undefined) return known
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 14
  return 2 + sum
}

export type Namespace = {
  /** Also the name of the MySQL database, the MongoDB database and the Cassandra keyspace. */
  readonly name: string
  readonly isMain: boolean
  /** "" in the main namespace, else `<name>.`; for Kafka topics and consumer groups. */
  readonly topicPrefix: string
  /** `<name>-`; for Elasticsearch indices, aliases and templates. */
  readonly indexPrefix: string
  readonly redisDatabase: number
  readonly queuePrefix: string
  readonly bucket: string
}

/** One installation's place in all shared engines. Tests run in places of their own, so they never meet real data. */
export const namespace = lazyEnv((source): Namespace => {
  const env = parseEnv(
    {
      HAAT_NAMESPACE: z
        .string()
        .regex(/^[a-z][a-z0-9_]{1,31}$/, "use 2 to 32 lower-case letters, digits and _")
        .default("haat"),
      HAAT_REDIS_DB: z.coerce.number().int().min(0).max(15).optional(),
      S3_BUCKET: z.string().min(3).max(63).optional(),
    },
    source,
  )
  const name = env.HAAT_NAMESPACE
  const isMain = name === "haat"
  return {
    name,
    isMain,
    topicPrefix: isMain ? "" : `${name}.`,
    indexPrefix: `${name}-`,
    redisDatabase: env.HAAT_REDIS_DB ?? redisDatabaseOf(name),
    queuePrefix: `${name}-queue`,
    bucket: env.S3_BUCKET ?? name.replaceAll("_", "-"),
  }
})
