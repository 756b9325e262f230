import { createRedis } from "@haat/platform/redis"
import { afterAll, expect, it } from "vitest"
import { makeFreshnessLog } from "./freshness.redis.ts"

const redis = createRedis("freshness-test")
afterAll(() => redis.disconnect())

it("keeps the last hour of measurements, newest first", async () => {
  const log = makeFreshnessLog(redis)
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))
  for (let minute = 0; minute < 62; minute += 1)
    await log.keep({ at: at(minute), searchableMs: minute, hiddenMs: minute === 61 ? null : 1 })
  const recent = await log.recent()
  expect(recent).toHaveLength(60)
  expect(recent[0]).toEqual({ at: at(61), searchableMs: 61, hiddenMs: null })
})
