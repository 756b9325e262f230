import { redisMarks } from "@haat/db/inventory"
import { listAdminActions } from "@haat/db/shared"
import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { defineJob, startJob } from "@haat/platform/queue"
import { afterAll, expect, it } from "vitest"
import { createInventory } from "./inventory.ts"
import { createPipeline, rebuildMarksJobName } from "./pipeline.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const freshness = { at: new Date(), searchableMs: 700, hiddenMs: 40 }
const pipelineOf = (over: { readonly recentFreshness?: () => Promise<never> } = {}) =>
  createPipeline(clients, {
    search: {
      recentFreshness: async () => [freshness],
      reindexProgress: async () => null,
      countMisshapen: async () => 3,
      ...over,
    },
    countProducts: async () => 7,
  })

it("looks at every part, and a part that can't be looked at hides no other", async () => {
  const seen = await pipelineOf().overview()
  expect(seen.freshness).toEqual({ value: [freshness] })
  expect(seen.rebuild).toEqual({ value: { progress: null, total: 7, misshapen: 3 } })
  expect(seen.outboxes).toMatchObject({ value: [{ store: "mysql" }, { store: "mongo" }] })
  expect(seen.lags).toHaveProperty("value")
  expect(seen.letters).toHaveProperty("value")
  const away = await pipelineOf({
    recentFreshness: () => Promise.reject(new Error("Redis is away")),
  }).overview()
  expect(away.freshness).toEqual({ fault: "Redis is away" })
  expect(away.outboxes).toHaveProperty("value")
}, 60_000)

it("keeps who asked for a rebuild or new marks and who sent letters back", async () => {
  const actorId = `admin-${newId()}`
  const consumer = `search.nobody-${newId()}`
  const pipeline = pipelineOf()
  await pipeline.startRebuild(actorId)
  await pipeline.startMarks(actorId)
  expect(await pipeline.replay(actorId, consumer)).toBe(0)
  const { items } = await listAdminActions(clients.mysql(), { cursor: null, limit: 50 })
  const own = items.filter((one) => one.actorId === actorId)
  expect(own.map(({ action, subject }) => [action, subject]).toSorted()).toEqual([
    ["pipeline.rebuild-index", "search-index"],
    ["pipeline.rebuild-marks", "sold-out-marks"],
    ["pipeline.replay", `consumer:${consumer}`],
  ])
}, 60_000)

it("mends a wrong sold-out mark as soon as staff ask for it", async () => {
  const inventory = createInventory(clients, {
    catalog: { getSkus: async () => [] },
    delivery: { listWarehouses: async () => [] },
  })
  const sku = `MARK-${newId()}`
  await inventory.bookCount({ sku, refId: "opening", counts: [{ warehouseId: "WH-BLR", count: 5 }] })
  const [truth] = await inventory.availabilityOf([sku])
  const last = { began: 0, ended: Date.now() }
  const handle = async () => {
    last.began = Date.now()
    await inventory.rebuildMarks()
    last.ended = Date.now()
  }
  const running = await startJob(defineJob({ name: rebuildMarksJobName, handle }), undefined)
  try {
    const wasAskedBefore = () => last.ended < last.began || Date.now() - last.ended < 700
    await until("what others asked for is done", () => !wasAskedBefore())
    await redisMarks(clients.redis()).mark([{ sku, revision: truth?.revision ?? 0, warehouses: [] }])
    expect(await inventory.soldOut([sku])).toEqual(new Set([sku]))
    await pipelineOf().startMarks(`admin-${newId()}`)
    await until("the mark is right again", async () => !(await inventory.soldOut([sku])).has(sku), {
      timeoutMs: 30_000,
    })
  } finally {
    await running.stop()
  }
}, 60_000)
