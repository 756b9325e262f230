import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll, expect, it } from "vitest"
import { redisHotGate } from "./hot-gate.redis.ts"

const redis = createRedis("hot-gate-test")
afterAll(() => redis.disconnect())

const hotSku = (admits: number) => ({ sku: `SKU-${newId()}`, title: "The kettle", admits })
const clock = { now: Date.now() }
const gate = redisHotGate(redis, () => clock.now)
const flagOf = async (sku: string) => (await gate.flagged()).find((hot) => hot.sku === sku)

it("lets in as many as it may, however many ask at once, and nobody else", async () => {
  const hot = hotSku(5)
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => gate.enter(hot, `who ${index}`)))
  expect(answers.filter((answer) => answer === "in")).toHaveLength(5)
})

it("lets in again whom it let in, and who has an order", async () => {
  const hot = hotSku(1)
  const [mine, other, stranger] = [newId(), newId(), newId()]
  expect([await gate.enter(hot, mine), await gate.enter(hot, other)]).toEqual(["in", "sold-out"])
  await gate.ordered([other])
  const again = await Promise.all([mine, other, stranger].map((who) => gate.enter(hot, who)))
  expect(again).toEqual(["in", "in", "sold-out"])
})

it("keeps a flag as it was first said, for a minute, and forgets who came by when it is said anew", async () => {
  const hot = hotSku(1)
  await gate.flag(hot)
  await gate.flag({ ...hot, admits: 9 })
  expect(await flagOf(hot.sku)).toEqual(hot)
  await gate.enter(hot, newId())
  clock.now += 60_001
  expect(await flagOf(hot.sku)).toBeUndefined()
  await gate.flag({ ...hot, admits: 2 })
  expect(await flagOf(hot.sku)).toEqual({ ...hot, admits: 2 })
  expect(await gate.enter(hot, newId())).toBe("in")
})
