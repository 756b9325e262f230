import { Redis, type RedisOptions } from "ioredis"
import { mode, redisEnv } from "../env/index.ts"
import { failpointsAreOn, pass } from "../failpoint/index.ts"
import { logFor } from "../log/index.ts"
import { dependencySettings } from "../resilience/index.ts"
import { outsideTransactions } from "../transaction/index.ts"

const log = logFor("redis")

const withFailpoints = (client: Redis): void => {
  if (!failpointsAreOn()) return
  const send = client.sendCommand.bind(client)
  client.sendCommand = (command, stream) => {
    const passed = pass(`redis.${command.name}`, async () => send(command, stream))
    // The driver looks at its own promise only.
    passed.catch(() => undefined)
    return passed
  }
}

const connect = (name: string, options: RedisOptions): Redis => {
  const { url, database } = redisEnv()
  const settings: RedisOptions & { readonly replyMapping: "legacy" } = {
    db: database,
    connectionName: name,
    connectTimeout: 300 * mode().timeoutScale,
    retryStrategy: (times) => Math.min(2000, 50 * 2 ** Math.min(times, 6)) * (0.5 + Math.random() / 2),
    lazyConnect: true,
    ...options,
    replyMapping: "legacy",
  }
  const client = new Redis(url, settings)
  client.on("error", (error: Error) => log.warn({ err: error.message, client: name }, "redis connection"))
  withFailpoints(client)
  return outsideTransactions(client, "Redis", ["sendCommand"])
}

/** For requests: a dead or hung Redis fails a command within its time-out, it never holds a page up. */
export const createRedis = (name = "haat"): Redis =>
  connect(name, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    commandTimeout: dependencySettings.redis.timeoutMs * mode().timeoutScale,
  })

/** For blocking readers (queues, subscriptions): waits for Redis to come back instead of failing. */
export const createBlockingRedis = (name = "haat-blocking"): Redis =>
  connect(name, { maxRetriesPerRequest: null })

/** `redisKey("basket", "cart", id)` → `basket:cart:<id>`; a context owns the keys under its name. */
export const redisKey = (context: string, ...parts: readonly (string | number)[]): string =>
  [context, ...parts].join(":")
