import {
  type Cassandra,
  createCassandra,
  createElastic,
  createMongo,
  createMysql,
  createStorage,
  type Elastic,
  type Mongo,
  type Mysql,
} from "@haat/db/shared"
import { createProducer, type EventProducer } from "@haat/platform/kafka"
import { createRedis, type Redis } from "@haat/platform/redis"

type Closer = () => Promise<unknown>
const closers: Closer[] = []

const once = <Client>(open: () => Client, close: (client: Client) => Promise<unknown>): (() => Client) => {
  let kept: { readonly client: Client } | undefined
  return () => {
    if (kept) return kept.client
    const client = open()
    kept = { client }
    closers.push(async () => {
      kept = undefined
      await close(client)
    })
    return client
  }
}

/** One client per engine and process, opened on first use. */
export const clients = {
  mysql: once<Mysql>(createMysql, (mysql) => mysql.close()),
  mongo: once<Mongo>(createMongo, (mongo) => mongo.close()),
  elastic: once<Elastic>(createElastic, (elastic) => elastic.close()),
  redis: once<Redis>(createRedis, async (redis) => redis.disconnect()),
  cassandra: once<Cassandra>(createCassandra, (cassandra) => cassandra.shutdown()),
  storage: once(createStorage, async (storage) => storage.destroy()),
  producer: once<EventProducer>(createProducer, (producer) => producer.close()),
} as const

export type Clients = typeof clients

/** Adds something that a room opened by itself to what `closeAll` closes. */
export const closeWith = (closer: Closer): void => {
  closers.push(closer)
}

/** Closes what was opened; the next use opens anew. */
export const closeAll = async (): Promise<void> => {
  await Promise.allSettled(closers.splice(0).map((close) => close()))
}
