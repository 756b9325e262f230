import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll, expect, it } from "vitest"
import { holdEndedWatch } from "./hold-ended.consumer.ts"

const redis = createRedis("hold-ended-test")
afterAll(() => redis.disconnect())

it("hears the real Redis end a hold, and stops when told", async () => {
  const stopping = new AbortController()
  const ended: string[] = []
  const ordering = {
    expireOrder: async (orderId: string) => {
      ended.push(orderId)
      return true
    },
  }
  const watch = holdEndedWatch.run({ ordering }, stopping.signal)
  const orderId = newId()
  await until("the expiry", async () => {
    await redis.set(`ordering:hold:${orderId}`, "{}", "PX", 20)
    await redis.set(`session:${orderId}`, "{}", "PX", 20)
    return ended.includes(orderId)
  })
  expect(new Set(ended)).toEqual(new Set([orderId]))
  stopping.abort()
  await watch
})
