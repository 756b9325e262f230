import { copiesContract } from "@haat/domain/delivery/testing"
import { createRedis, type Redis } from "@haat/platform/redis"
import { afterAll, beforeEach, describe } from "vitest"
import { makeTableCopies } from "./promise-tables.redis.ts"

let redis: Redis
beforeEach(async () => {
  redis ??= createRedis("test-delivery")
  const keys = await redis.keys("delivery:promise-table*")
  if (keys.length > 0) await redis.del(keys)
})
afterAll(() => redis.disconnect())

describe("promise tables in Redis", () => {
  copiesContract(async () => makeTableCopies(redis))
})
