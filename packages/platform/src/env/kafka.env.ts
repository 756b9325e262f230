import { z } from "zod"
import { namespace } from "./namespace.env.ts"
import { lazyEnv, parseEnv, port } from "./read.env.ts"
import { mongoEnv, mysqlEnv } from "./stores.env.ts"

export const kafkaEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      KAFKA_BROKERS: z.string().default(`127.0.0.1:${port(19_092, source)}`),
      KAFKA_PARTITIONS: z.coerce.number().int().min(1).max(200).default(6),
      KAFKA_REPLICATION: z.coerce.number().int().min(1).max(7).default(1),
      KAFKA_SESSION_TIMEOUT_MS: z.coerce.number().int().min(1000).default(10_000),
    },
    source,
  )
  return {
    brokers: env.KAFKA_BROKERS.split(",").map((broker) => broker.trim()),
    partitions: env.KAFKA_PARTITIONS,
    replication: env.KAFKA_REPLICATION,
    sessionTimeoutMs: env.KAFKA_SESSION_TIMEOUT_MS,
    topicPrefix: namespace().topicPrefix,
    groupPrefix: namespace().topicPrefix,
  }
})

/**
 * Kafka Connect, which relays both outboxes. The CDC_* variables say how Connect itself reaches the engines
 * when it sees them under other names than this process does (containers).
 */
export const connectEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      CONNECT_URL: z.url().default(`http://127.0.0.1:${port(18_083, source)}`),
      CDC_MYSQL_HOST: z.string().optional(),
      CDC_MYSQL_PORT: z.coerce.number().int().optional(),
      CDC_MYSQL_USER: z.string().default("debezium"),
      CDC_MYSQL_PASSWORD: z.string().default("dbz"),
      CDC_MONGO_URL: z.string().optional(),
      CDC_KAFKA_BROKERS: z.string().optional(),
      CDC_POLL_MS: z.coerce.number().int().min(1).max(5000).default(20),
    },
    source,
  )
  const mysql = mysqlEnv()
  return {
    pollMs: env.CDC_POLL_MS,
    url: env.CONNECT_URL.replace(/\/$/, ""),
    mysql: {
      host: env.CDC_MYSQL_HOST ?? mysql.host,
      port: env.CDC_MYSQL_PORT ?? mysql.port,
      user: env.CDC_MYSQL_USER,
      password: env.CDC_MYSQL_PASSWORD,
    },
    mongoUrl: env.CDC_MONGO_URL ?? mongoEnv().url,
    kafkaBrokers: env.CDC_KAFKA_BROKERS ?? kafkaEnv().brokers.join(","),
  }
})
