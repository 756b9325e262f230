import { homeRecordsContract } from "@haat/domain/homepage/testing"
import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll, describe } from "vitest"
import { createHomeRecords } from "./records.redis.ts"

const redis = createRedis("home-test")
const regions: string[] = []
const freshRegion = () => {
  const region = `test-${newId()}`
  regions.push(region)
  return region
}

afterAll(async () => {
  const keys = regions.flatMap((region) => [
    `home:${region}:web`,
    `home:lock:${region}:web`,
    `home:lock:${region}:android`,
  ])
  await redis.del(keys)
  redis.disconnect()
})

describe("homepage records in Redis", () => homeRecordsContract(createHomeRecords(redis), freshRegion))
