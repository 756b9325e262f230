import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll, expect, it } from "vitest"
import { holdKey, orderOfHoldKey, redisHolds } from "./hold-timers.redis.ts"

const redis = createRedis("hold-timers-test")
afterAll(() => redis.disconnect())
const holds = redisHolds(redis)

it("keeps status and end of a hold until its end", async () => {
  const [id, brief] = [newId(), newId()]
  const expiresAt = new Date(Date.now() + 60_000)
  await holds.start([
    { id, status: "RESERVED", expiresAt },
    { id: brief, status: "RESERVED", expiresAt: new Date(Date.now() + 400) },
  ])
  expect(await holds.read(id)).toEqual({
    orderId: id,
    status: "RESERVED",
    expiresAt: expiresAt.toISOString(),
  })
  expect(await redis.pttl(holdKey(id))).toBeGreaterThan(expiresAt.getTime() - Date.now())
  expect(await until("the record's end", async () => (await holds.read(brief)) === null)).toBe(true)
  await holds.stop(id)
})

it("forgets a hold that ended early", async () => {
  const id = newId()
  await holds.start([{ id, status: "RESERVED", expiresAt: new Date(Date.now() + 60_000) }])
  await holds.stop(id)
  expect(await holds.read(id)).toBeNull()
})

it("follows a hold, and never brings back one that ended", async () => {
  const [id, ended] = [newId(), newId()]
  const expiresAt = new Date(Date.now() + 60_000)
  await holds.start([{ id, status: "RESERVED", expiresAt }])
  const longer = new Date(expiresAt.getTime() + 60_000)
  await holds.update({ id, status: "PAYMENT_PENDING", expiresAt: longer })
  await holds.update({ id: ended, status: "PAYMENT_PENDING", expiresAt: longer })
  expect(await holds.read(id)).toEqual({
    ...{ orderId: id, status: "PAYMENT_PENDING", expiresAt: longer.toISOString() },
  })
  expect(await redis.pttl(holdKey(id))).toBeGreaterThan(60_000)
  expect(await holds.read(ended)).toBeNull()
  await holds.stop(id)
})

it("knows an order by its key", () => {
  expect(orderOfHoldKey(holdKey("o1"))).toBe("o1")
  expect(orderOfHoldKey("session:o1")).toBeNull()
})
