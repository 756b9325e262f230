import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll, expect, it } from "vitest"
import { createMysql } from "../shared/index.ts"
import { createEndedSessions } from "./ended-sessions.mysql.ts"
import { createSessionCache } from "./session-cache.redis.ts"

const mysql = createMysql()
const redis = createRedis("session-cache-test")
const ended = createEndedSessions(mysql)

afterAll(async () => {
  redis.disconnect()
  await mysql.close()
})

const cutOff = () => {
  const gone = redis.duplicate({ port: 1, retryStrategy: () => null, lazyConnect: true })
  gone.on("error", () => undefined)
  return createSessionCache(gone, ended)
}

it("keeps, expires and deletes", async () => {
  const cache = createSessionCache(redis, ended)
  const token = newId()
  await cache.set(token, "session", 60)
  expect(await cache.get(token)).toBe("session")
  expect(await redis.ttl(`customers:session:${token}`)).toBeGreaterThan(50)
  await cache.set(token, "late", 0)
  expect(await cache.get(token)).toBe("session")
  await cache.delete(token)
  expect(await cache.get(token)).toBeNull()
})

it("counts in a fixed window and takes a value once", async () => {
  const cache = createSessionCache(redis, ended)
  const key = newId()
  expect([await cache.increment(key, 60), await cache.increment(key, 60)]).toEqual([1, 2])
  expect(await redis.ttl(`customers:session:${key}`)).toBeGreaterThan(50)
  expect([await cache.getAndDelete(key), await cache.getAndDelete(key)]).toEqual(["2", null])
})

it("answers a miss while Redis is away, so that the caller asks MySQL", async () => {
  const cache = cutOff()
  await cache.set("x", "session", 60)
  expect(await cache.get("x")).toBeNull()
})

it("answers from Redis while MySQL hangs, and honors what it says once it is back", async () => {
  const token = newId()
  const hung = Promise.withResolvers<ReadonlySet<string>>()
  const cache = createSessionCache(redis, { ...ended, list: () => hung.promise }, 20)
  await cache.set(token, "session", 60)
  expect(await Promise.all([cache.get(token), cache.get(token)])).toEqual(["session", "session"])
  hung.resolve(new Set([ended.hashOf(token)]))
  await until("the end is honored", async () => (await cache.get(token)) === null)
})

it("honors a session's end that Redis never heard of, and cleans up after it", async () => {
  const token = newId()
  await createSessionCache(redis, ended).set(token, "session", 60)
  await cutOff().delete(token)
  const elsewhere = createSessionCache(redis, ended)
  expect(await elsewhere.get(token)).toBeNull()
  expect(await redis.exists(`customers:session:${token}`)).toBe(0)
  expect((await ended.list()).has(ended.hashOf(token))).toBe(false)
})
