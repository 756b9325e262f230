import { until } from "@haat/platform/clock"
import { makeLifecycle } from "@haat/platform/lifecycle"
import { awaitEnds, type Hold, rush, stalls } from "@haat/runtime/ordering/testing/hold-ends"
import { moveTo } from "@haat/runtime/ordering/testing/lone-database"
import { brokenRules, openScene, type Scene } from "@haat/runtime/ordering/testing/order-scene"
import { shelfCounts } from "@haat/runtime/ordering/testing/shelf-counts"
import { clients } from "@haat/runtime/shared"
import { type OwnEngines, startOwnEngines } from "@haat/runtime/shared/testing/own-engines"
import { afterAll, beforeAll, expect, it } from "vitest"
import { startWorkers } from "../backbone/start-workers.ts"
import * as ordering from "./index.ts"

const stock = 8
const holdMs = 3_000
const promptMs = 2_000
const promisedMs = 10_000
/** Redis has 100 ms to answer, here twice over for a crowded machine. */
const scale = 2
/** Within this every call gives Redis up, and an order is placed. */
const soonMs = 1_000

let engines: OwnEngines
let moveBack: () => Promise<void>
let shop: Scene
const lifecycle = makeLifecycle()

beforeAll(async () => {
  engines = await startOwnEngines(process.env, ["redis"])
  moveBack = await moveTo({
    REDIS_URL: engines.env.REDIS_URL ?? "",
    HAAT_TIMEOUT_SCALE: String(scale),
  })
  shop = await openScene({ kettle: { "WH-BLR": stock } }, { holdMs })
  const room = { context: "ordering", consumers: [], jobs: ordering.jobs, watches: ordering.watches }
  const { missing } = startWorkers([room], shop, { engine: { producer: clients.producer() }, lifecycle })
  await until("the workers", () => missing().length === 0)
}, 60_000)

afterAll(async () => {
  await lifecycle.stop("the test is over")
  await moveBack?.()
  await engines?.drop()
}, 60_000)

/** Not one hold ended early, none later than promised, never more of them than goods, which are all back. */
const expectEnds = async (holds: readonly Hold[], withinMs: number): Promise<void> => {
  const stalled = stalls()
  const { earliestMs, latestMs, atOnce } = await awaitEnds(holds)
  expect(earliestMs).toBeGreaterThanOrEqual(0)
  expect(latestMs).toBeLessThanOrEqual(withinMs + 3 * (await stalled()))
  expect(atOnce).toBeLessThanOrEqual(stock)
  expect(await shelfCounts(shop.skuOf("kettle"))).toMatchObject({ onHand: stock, reserved: 0, shortfall: 0 })
  expect(await brokenRules(shop)).toEqual([])
}

const expectPromptEnds = async (): Promise<void> => {
  const { holds } = await rush(shop, stock)
  expect(holds).toHaveLength(stock)
  await expectEnds(holds, promptMs)
}

const redisAnswers = () =>
  clients
    .redis()
    .ping()
    .then(
      () => true,
      () => false,
    )

/** Some hold their goods already when Redis goes, more than can have the rest want them while it is away. */
const expectSalesWithout = async (takeAway: () => void): Promise<void> => {
  const before = await rush(shop, 5)
  takeAway()
  const stalled = stalls()
  const startedAt = performance.now()
  expect(await redisAnswers()).toBe(false)
  const gaveUpMs = performance.now() - startedAt
  const during = await rush(shop, 6)
  expect(Math.max(gaveUpMs, during.slowestMs)).toBeLessThan(soonMs + 3 * (await stalled()))
  expect(during.holds.length).toBeGreaterThanOrEqual(stock - before.holds.length)
  expect(new Set(during.refusals)).toEqual(new Set(["OUT_OF_STOCK"]))
  await expectEnds([...before.holds, ...during.holds], promisedMs)
  expect(await redisAnswers()).toBe(false)
}

it("ends holds within two seconds while everything is well, and never early", async () => {
  await expectPromptEnds()
})

it("ends them within ten seconds when Redis is killed, and sells nothing twice; soon again when it is back", async () => {
  try {
    await expectSalesWithout(() => engines.kill("redis"))
  } finally {
    await engines.heal()
  }
  await until("Redis", redisAnswers)
  await expectPromptEnds()
})

it("ends them within ten seconds while Redis hangs, and sells nothing twice", async () => {
  try {
    await expectSalesWithout(() => engines.hang("redis"))
  } finally {
    engines.wake("redis")
  }
  await until("Redis", redisAnswers)
})
