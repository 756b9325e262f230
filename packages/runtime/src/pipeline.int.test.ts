import { listAdminActions } from "@haat/db/shared"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createPipeline } from "./pipeline.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const freshness = { at: new Date(), searchableMs: 700, hiddenMs: 40 }
const pipelineOf = (over: { readonly recentFreshness?: () => Promise<never> } = {}) =>
  createPipeline(clients, {
    search: {
      recentFreshness: async () => [freshness],
      reindexProgress: async () => null,
      ...over,
    },
    countProducts: async () => 7,
  })

it("looks at every part, and a part that can't be looked at hides no other", async () => {
  const seen = await pipelineOf().overview()
  expect(seen.freshness).toEqual({ value: [freshness] })
  expect(seen.rebuild).toEqual({ value: { progress: null, total: 7 } })
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
