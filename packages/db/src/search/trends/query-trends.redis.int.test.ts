import { trendsContract } from "@haat/domain/search/testing"
import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll, describe } from "vitest"
import { makeQueryTrends } from "./query-trends.redis.ts"

const redis = createRedis()
afterAll(() => redis.disconnect())

describe("trends in Redis", () => {
  trendsContract(async () => makeQueryTrends(redis, `trends-${newId()}`))
})
