import { afterAll, expect, it } from "vitest"
import { newId } from "../ids/index.ts"
import { createRedis } from "../redis/index.ts"
import { createRateLimit, createSpendAll } from "./rate-limit.ts"

const redis = createRedis("rate-limit-test")
const quota = { name: "test-flow", calls: 5, perSeconds: 60 }

afterAll(() => redis.disconnect())

const spendMany = async (limit: ReturnType<typeof createRateLimit>, who: string, times: number) => {
  const answers = await Promise.all(Array.from({ length: times }, () => limit.spend(who)))
  return answers.filter(({ allowed }) => allowed).length
}

it("lets exactly the quota through, over several processes' limiters, in parallel", async () => {
  const who = newId()
  const two = [createRateLimit(redis, quota), createRateLimit(redis, quota)]
  const passed = await Promise.all(two.map((limit) => spendMany(limit, who, 10)))
  expect(passed.reduce((a, b) => a + b, 0)).toBe(5)
  expect(await createRateLimit(redis, quota).spend(who)).toMatchObject({ allowed: false })
  expect(await createRateLimit(redis, quota).spend(newId())).toMatchObject({ allowed: true })
})

it("goes on counting by itself while Redis is away", async () => {
  const gone = redis.duplicate({ port: 1, retryStrategy: () => null, lazyConnect: true })
  gone.on("error", () => undefined)
  expect(await spendMany(createRateLimit(gone, quota), newId(), 10)).toBe(5)
  const four = { quota, who: newId(), calls: 4 }
  const spendAll = createSpendAll(gone)
  expect([(await spendAll([four])).allowed, (await spendAll([four])).allowed]).toEqual([true, false])
})

it("takes charges in turn in one call, and nothing from those behind a refused one", async () => {
  const [visitor, address] = [newId(), newId()]
  const own = { quota: { ...quota, name: "test-visitor" }, who: visitor }
  const shared = { quota: { name: "test-address", calls: 7, perSeconds: 60 }, who: address }
  const spendAll = createSpendAll(redis)
  const answers = []
  for (let calls = 0; calls < 7; calls += 1) answers.push((await spendAll([own, shared])).allowed)
  expect(answers).toEqual([true, true, true, true, true, false, false])
  expect(await spendAll([shared])).toEqual({ allowed: true, left: 1 })
})

it("takes many at once only where all fit, and leaves what is there to those who want fewer", async () => {
  const who = newId()
  const spendAll = createSpendAll(redis)
  const take = async (calls: number) => (await spendAll([{ quota, who, calls }])).allowed
  expect([await take(3), await take(3), await take(2), await take(1)]).toEqual([true, false, true, false])
  const whole = { quota, who: newId(), calls: 6 }
  expect(await spendAll([whole])).toMatchObject({ allowed: false })
  const rush = await Promise.all(Array.from({ length: 9 }, () => spendAll([{ ...whole, calls: 2 }])))
  expect(rush.filter(({ allowed }) => allowed)).toHaveLength(2)
})

it("tells when it starts anew, also to one that counts by itself", async () => {
  const gone = redis.duplicate({ port: 1, retryStrategy: () => null, lazyConnect: true })
  gone.on("error", () => undefined)
  for (const client of [redis, gone]) {
    const limit = createRateLimit(client, { name: "test-once", calls: 1, perSeconds: 30 })
    const who = newId()
    expect(await limit.spend(who)).toEqual({ allowed: true, left: 0 })
    const again = await limit.spend(who)
    expect(again.allowed ? 0 : again.retryAfterSeconds).toBeGreaterThan(25)
  }
})
