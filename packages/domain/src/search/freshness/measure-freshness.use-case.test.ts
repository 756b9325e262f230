import { expect, it } from "vitest"
import { type Freshness, probeSku, probeWarehouseId } from "./freshness.model.ts"
import { makeMeasureFreshness } from "./measure-freshness.use-case.ts"

/** A shop in which a change is seen by the index and the marks so many milliseconds after it was booked. */
const setUp = (delays: { readonly index: number; readonly marks: number }) => {
  let now = 1_000_000
  let count = 1
  let bookedAt = now
  let before = 1
  const kept: Freshness[] = []
  const refs = new Set<string>()
  const seenAfter = (delay: number): number => (now - bookedAt >= delay ? count : before)
  const measure = makeMeasureFreshness({
    clock: { now: () => new Date(now) },
    ids: { uuid: () => `id-${refs.size}`, code: () => "" },
    index: {
      putProbe: async ({ variants, categoryPath, title }) => {
        expect([variants[0]?.sku, categoryPath, title]).toEqual([probeSku, [], ""])
      },
      finds: async () => seenAfter(delays.index) > 0,
    },
    stock: { soldOut: async () => new Set(seenAfter(delays.marks) > 0 ? [] : [probeSku]) },
    bookCount: async ({ counts: [one], refId }) => {
      expect(one?.warehouseId).toBe(probeWarehouseId)
      refs.add(refId)
      before = count
      count = one?.count ?? -1
      bookedAt = now
    },
    pause: async (ms) => {
      now += ms
    },
    keep: async (freshness) => void kept.push(freshness),
  })
  return { measure, kept, refs }
}

it("measures from the commit to what a shopper would see, both ways, and keeps it", async () => {
  const { measure, kept, refs } = setUp({ index: 700, marks: 45 })
  expect(await measure()).toMatchObject({ searchableMs: 700, hiddenMs: 45 })
  expect(await measure()).toMatchObject({ searchableMs: 700, hiddenMs: 45 })
  expect(kept).toHaveLength(2)
  expect(refs.size).toBe(6)
})

it("gives up after a while and says so", async () => {
  const { measure } = setUp({ index: 1e9, marks: 10 })
  expect(await measure()).toMatchObject({ searchableMs: null, hiddenMs: 10 })
})
