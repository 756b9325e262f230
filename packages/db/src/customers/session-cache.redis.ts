import { mode } from "@haat/platform/env"
import { keepFresh } from "@haat/platform/fresh"
import { logFor } from "@haat/platform/log"
import { type Redis, redisKey } from "@haat/platform/redis"
import type { EndedSessions } from "./ended-sessions.mysql.ts"

const log = logFor("customers.sessions")
/** No notice counts later than after twice this. */
const noticeMs = 500
/** So long the notices are waited for, once: a MySQL that hangs holds nobody else up. */
const patienceMs = 1000

/** better-auth's secondary storage: copies of sessions beside their rows in MySQL. */
export type SessionCache = {
  readonly get: (key: string) => Promise<string | null>
  readonly set: (key: string, value: string, ttlSeconds?: number) => Promise<void>
  readonly delete: (key: string) => Promise<void>
  readonly getAndDelete: (key: string) => Promise<string | null>
  readonly increment: (key: string, ttlSeconds: number) => Promise<number>
}

/** Only tokens name one session for good; lists of a user's sessions come again under the same key. */
const isToken = (key: string): boolean => !key.startsWith("active-sessions-")

const keyOf = (key: string): string => redisKey("customers", "session", key)

/** The list of ended sessions; while MySQL is away or hangs the last answer holds. */
const noticesOf = (ended: EndedSessions, firstWaitMs: number) => {
  const known = keepFresh<ReadonlySet<string>>({
    load: () => ended.list(),
    first: new Set(),
    everyMs: noticeMs,
    firstWaitMs,
    onFault: (error) => log.debug({ err: error }, "ended sessions can't be read"),
  })
  return async (key: string): Promise<boolean> => (await known()).has(ended.hashOf(key))
}

/**
 * Sessions copied into Redis. Redis away: reads miss and the caller asks MySQL, writes are let go. A session
 * ended meanwhile is noted in MySQL; its copy, should Redis come back with it, counts nowhere after ≤ 1 s and is
 * deleted by the first process that meets it.
 */
export const createSessionCache = (
  redis: Redis,
  ended: EndedSessions,
  waitMs = patienceMs * mode().timeoutScale,
): SessionCache => {
  const isEnded = noticesOf(ended, waitMs)
  const dropStale = async (key: string) => {
    await redis.del(keyOf(key))
    await ended.forget(key)
  }
  return {
    get: async (key) => {
      try {
        const value = await redis.get(keyOf(key))
        if (value === null || !(await isEnded(key))) return value
        await dropStale(key)
      } catch (error) {
        log.debug({ err: error }, "session cache is away")
      }
      return null
    },
    set: async (key, value, ttlSeconds) => {
      try {
        if (ttlSeconds === undefined) await redis.set(keyOf(key), value)
        else if (ttlSeconds > 0) await redis.set(keyOf(key), value, "EX", ttlSeconds)
      } catch (error) {
        log.debug({ err: error }, "session cache is away")
      }
    },
    delete: async (key) => {
      try {
        await redis.del(keyOf(key))
      } catch (error) {
        log.debug({ err: error }, "session cache is away; noting the end of a session")
        if (isToken(key)) await ended.note(key)
      }
    },
    getAndDelete: (key) => redis.getdel(keyOf(key)),
    increment: async (key, ttlSeconds) => {
      const count = await redis.incr(keyOf(key))
      if (count === 1) await redis.expire(keyOf(key), ttlSeconds)
      return count
    },
  }
}
