import { marksContract } from "@haat/domain/inventory/testing"
import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll } from "vitest"
import { redisMarks } from "./sold-out-marks.redis.ts"

const redis = createRedis("sold-out-marks-test")
afterAll(() => redis.disconnect())

marksContract(async () => ({ marks: redisMarks(redis), freshSku: () => `SKU-${newId()}` }))
