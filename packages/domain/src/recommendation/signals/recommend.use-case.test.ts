import { expect, it } from "vitest"
import { createFakeRankings, createFakeSignals } from "../testing/index.ts"
import { makeRecommend } from "./recommend.use-case.ts"

const order = (orderId: string, day: string, ...ids: string[]) => ({
  orderId,
  day,
  products: ids.map((productId) => ({ productId, quantity: 1 })),
})

const setUp = () =>
  makeRecommend({
    signals: createFakeSignals(),
    rankings: createFakeRankings(),
    clock: { now: () => new Date("2026-11-22T12:00:00Z") },
  })

it("knows nothing before it was told, and the week's best sellers after", async () => {
  const recommendation = setUp()
  expect(await recommendation.general(10)).toEqual([])
  await recommendation.recordOrder(order("1", "2026-11-22", "a", "b"))
  await recommendation.recordOrder(order("1", "2026-11-22", "a", "b"))
  await recommendation.recordOrder(order("2", "2026-11-20", "b"))
  await recommendation.recordOrder(order("3", "2026-11-01", "old"))
  expect(await recommendation.rankGeneral()).toBe(2)
  expect(await recommendation.general(10)).toEqual(["b", "a"])
})

it("names what was bought together, most often first", async () => {
  const recommendation = setUp()
  await recommendation.recordOrder(order("1", "2026-11-22", "a", "b", "c"))
  await recommendation.recordOrder(order("2", "2026-11-22", "a", "c"))
  expect(await recommendation.likeProduct("a", 5)).toEqual(["c", "b"])
  expect(await recommendation.likeProduct("z", 5)).toEqual([])
})
