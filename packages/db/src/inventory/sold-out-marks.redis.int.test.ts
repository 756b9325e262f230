import { fc } from "@fast-check/vitest"
import type { SkuAvailability } from "@haat/domain/inventory"
import { marksContract } from "@haat/domain/inventory/testing"
import { newId } from "@haat/platform/ids"
import { createRedis } from "@haat/platform/redis"
import { afterAll, expect, it, vi } from "vitest"
import { markShards, redisMarks } from "./sold-out-marks.redis.ts"

const redis = createRedis("sold-out-marks-test")
afterAll(() => redis.disconnect())

marksContract(async () => ({ marks: redisMarks(redis), freshSku: () => `SKU-${newId()}` }))

type Reading = { readonly at: number; readonly revision: number; readonly available: readonly number[] }

const anyReadings = fc.array(
  fc.record({
    at: fc.nat({ max: 7 }),
    revision: fc.nat({ max: 20 }),
    available: fc.array(fc.nat({ max: 2 }), { maxLength: 3 }),
  }),
  { maxLength: 60 },
)

/** One truth per revision, whoever reads it. */
const truthful = (readings: readonly Reading[]): readonly Reading[] => {
  const truth = new Map<string, Reading>()
  return readings.map((reading) => {
    const name = `${reading.at}/${reading.revision}`
    const known = truth.get(name) ?? reading
    truth.set(name, known)
    return known
  })
}

it("says what the newest reading says, however readings of rebuilds and events overtake each other", async () => {
  const marks = redisMarks(redis)
  const compare = async (anyOrder: readonly Reading[]) => {
    const readings = truthful(anyOrder)
    const skus = Array.from({ length: 8 }, () => `SKU-${newId()}`)
    const levels = readings.map(
      ({ at, revision, available }): SkuAvailability => ({
        sku: skus[at] ?? "",
        revision,
        warehouses: available.map((units, index) => ({ warehouseId: `WH-${index}`, available: units })),
      }),
    )
    const half = Math.floor(levels.length / 2)
    await Promise.all([marks.mark(levels.slice(0, half)), marks.mark(levels.slice(half))])
    const newest = new Map<string, SkuAvailability>()
    for (const level of levels) {
      if ((newest.get(level.sku)?.revision ?? -1) <= level.revision) newest.set(level.sku, level)
    }
    const expected = [...newest.values()]
      .filter(({ warehouses }) => warehouses.every(({ available }) => available === 0))
      .map(({ sku }) => sku)
    expect(await marks.soldOut(skus)).toEqual(new Set(expected))
  }
  await fc.assert(fc.asyncProperty(anyReadings, compare), { numRuns: 60 })
})

it("answers for thousands of SKUs in one round", async () => {
  const marks = redisMarks(redis)
  const skus = Array.from({ length: 5000 }, () => `SKU-${newId()}`)
  await marks.mark(
    skus.map((sku, at) => ({
      sku,
      revision: 1,
      warehouses: at % 5 === 0 ? [] : [{ warehouseId: "WH-A", available: 1 }],
    })),
  )
  // Commands, not milliseconds: how long they take is the machine's.
  const commands = vi.spyOn(redis, "sendCommand")
  const written = vi.spyOn(redis.stream, "write")
  expect((await marks.soldOut(skus)).size).toBe(1000)
  expect(commands.mock.calls.length).toBeGreaterThan(0)
  expect(commands.mock.calls.length).toBeLessThanOrEqual(markShards().length)
  expect(written.mock.calls.length).toBeLessThanOrEqual(2)
})

it("writes nothing again that a rebuild finds as it stands", async () => {
  const [marks, watcher] = [redisMarks(redis), createRedis("sold-out-marks-watch")]
  const level = (revision: number, available: number): SkuAvailability => ({
    ...{ sku: `SKU-${newId()}`, revision },
    warehouses: [{ warehouseId: "WH-1", available }],
  })
  const levels = [level(3, 0), level(2, 7)]
  await marks.mark(levels)
  const isWritten = async (work: () => Promise<void>): Promise<boolean> => {
    const held = await Promise.all(
      levels.map(async ({ sku }) => {
        for (const shard of markShards()) if (await redis.hexists(shard, sku)) return shard
        return ""
      }),
    )
    await watcher.watch(...held)
    await work()
    return (await watcher.multi().ping().exec()) === null
  }
  expect(await isWritten(() => marks.mark(levels))).toBe(false)
  expect(await isWritten(() => marks.mark(levels.map((one) => ({ ...one, revision: 4 }))))).toBe(true)
  watcher.disconnect()
})
