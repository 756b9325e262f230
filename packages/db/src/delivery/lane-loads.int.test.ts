import { ledgerContract, loadCopiesContract } from "@haat/domain/delivery/testing"
import { newId } from "@haat/platform/ids"
import { createRedis, type Redis } from "@haat/platform/redis"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { createMysql, type Mysql } from "../shared/index.ts"
import { makeLoadLedger } from "./lane-loads.mysql.ts"
import { makeLoadCopies } from "./lane-loads.redis.ts"

let mysql: Mysql
let redis: Redis
beforeAll(() => {
  mysql = createMysql({ poolSize: 8 })
  redis = createRedis("test-lane-loads")
})
afterAll(async () => {
  redis.disconnect()
  await mysql.close()
})

describe("lane loads in MySQL", () => {
  ledgerContract(async () => makeLoadLedger(mysql), { order: newId, lane: () => `LANE-${newId()}` })

  it("keeps each load the sum of what orders take", async () => {
    const rows = await mysql.rows(
      `SELECT l.lane_id, l.day, l.parcels, COALESCE(SUM(t.parcels), 0) AS taken
       FROM delivery_lane_load l LEFT JOIN delivery_lane_take t ON t.lane_id = l.lane_id AND t.day = l.day
       GROUP BY l.lane_id, l.day, l.parcels HAVING taken <> l.parcels`,
    )
    expect(rows).toEqual([])
  })
})

describe("lane loads in Redis", () => {
  beforeEach(async () => {
    const keys = await redis.keys("*delivery:lane-loads")
    if (keys.length > 0) await redis.del(keys)
  })
  loadCopiesContract(async () => makeLoadCopies(redis))
})
