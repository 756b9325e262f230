import { z } from "zod"
import { namespace } from "./namespace.env.ts"
import { lazyEnv, parseEnv, port } from "./read.env.ts"

const pathOf = (url: URL): string => decodeURIComponent(url.pathname.replace(/^\//, ""))

/** MYSQL_URL; the namespace names the database, except that a path in the URL wins in the main namespace. */
export const mysqlEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      MYSQL_URL: z.url().default(`mysql://haat:haat@127.0.0.1:${port(13_306, source)}`),
      MYSQL_POOL: z.coerce.number().int().min(2).max(200).default(20),
    },
    source,
  )
  const url = new URL(env.MYSQL_URL)
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: (namespace().isMain && pathOf(url)) || namespace().name,
    tls: url.searchParams.get("ssl") === "true",
    poolSize: env.MYSQL_POOL,
  }
})

export const mongoEnv = lazyEnv((source) => {
  const env = parseEnv(
    { MONGO_URL: z.string().default(`mongodb://127.0.0.1:${port(17_017, source)}/?replicaSet=rs0`) },
    source,
  )
  const path = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]*)/.exec(env.MONGO_URL)?.[1] ?? ""
  return { url: env.MONGO_URL, database: (namespace().isMain && path) || namespace().name }
})

export const elasticEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      ELASTIC_URL: z.url().default(`http://127.0.0.1:${port(19_200, source)}`),
      ELASTIC_API_KEY: z.string().optional(),
      ELASTIC_SEARCHES_AT_ONCE: z.coerce.number().int().min(1).max(50).default(6),
    },
    source,
  )
  return {
    url: env.ELASTIC_URL,
    apiKey: env.ELASTIC_API_KEY,
    searchesAtOnce: env.ELASTIC_SEARCHES_AT_ONCE,
    indexPrefix: namespace().indexPrefix,
  }
})

/** REDIS_URL; the namespace chooses the database number, whatever the URL says. */
export const redisEnv = lazyEnv((source) => {
  const env = parseEnv({ REDIS_URL: z.url().default(`redis://127.0.0.1:${port(16_379, source)}`) }, source)
  return { url: env.REDIS_URL, database: namespace().redisDatabase }
})

export const cassandraEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      CASSANDRA_URL: z.string().default(`127.0.0.1:${port(19_042, source)}`),
      CASSANDRA_DATACENTER: z.string().default("datacenter1"),
      CASSANDRA_USER: z.string().optional(),
      CASSANDRA_PASSWORD: z.string().optional(),
      CASSANDRA_REPLICATION: z.coerce.number().int().min(1).max(7).default(1),
    },
    source,
  )
  return {
    contactPoints: env.CASSANDRA_URL.split(",").map((point) => point.trim()),
    localDataCenter: env.CASSANDRA_DATACENTER,
    user: env.CASSANDRA_USER,
    password: env.CASSANDRA_PASSWORD,
    replication: env.CASSANDRA_REPLICATION,
    keyspace: namespace().name,
  }
})
