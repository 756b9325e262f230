import { fc, test } from "@fast-check/vitest"
import { expect, it, vi } from "vitest"
import { makeBatcher } from "./batcher.ts"

it("works on full batches at once and on the rest after the wait", async () => {
  vi.useFakeTimers()
  const seen: number[][] = []
  const batcher = makeBatcher<number>({ size: 3, waitMs: 50 }, async (items) => {
    seen.push([...items])
  })
  for (const item of [1, 2, 3, 4]) await batcher.add(item)
  expect(seen).toEqual([[1, 2, 3]])
  await vi.advanceTimersByTimeAsync(50)
  expect(seen).toEqual([[1, 2, 3], [4]])
  vi.useRealTimers()
})

it("flushes on idle and keeps the order", async () => {
  const seen: number[] = []
  const batcher = makeBatcher<number>({ size: 2, waitMs: 10_000 }, async (items) => {
    await new Promise((go) => setImmediate(go))
    seen.push(...items)
  })
  for (const item of [1, 2, 3]) await batcher.add(item)
  await batcher.idle()
  expect(seen).toEqual([1, 2, 3])
})

/** Work that goes on until it is let go. */
const held = (size: number) => {
  const batches: (readonly number[])[] = []
  const ends: (() => void)[] = []
  const batcher = makeBatcher<number>({ size, waitMs: 50 }, (items) => {
    batches.push(items)
    return new Promise<void>((go) => ends.push(go))
  })
  const end = async () => {
    ends.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { batches, batcher, end }
}

it("takes together what came while a batch was worked on, however often the wait passed", async () => {
  vi.useFakeTimers()
  const { batches, batcher, end } = held(10)
  for (const item of [1, 2, 3, 4]) {
    await batcher.add(item)
    await vi.advanceTimersByTimeAsync(60)
  }
  expect(batches).toEqual([[1]])
  await end()
  expect(batches).toEqual([[1], [2, 3, 4]])
  vi.useRealTimers()
})

it("keeps one batch beside the one it works on, then lets whoever adds wait", async () => {
  vi.useFakeTimers()
  const { batches, batcher, end } = held(2)
  for (const item of [1, 2, 3]) await batcher.add(item)
  let added = false
  const adding = batcher.add(4).then(() => {
    added = true
  })
  await vi.advanceTimersByTimeAsync(1000)
  expect([batches, added]).toEqual([[[1, 2]], false])
  await end()
  await adding
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ])
  vi.useRealTimers()
})

const anyPauses = fc.array(fc.constantFrom(0, 0, 0, 1, 3), { minLength: 1, maxLength: 40 })

test.prop([anyPauses, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 })], { numRuns: 30 })(
  "works on everything once and in order, one batch at a time, none larger than asked",
  async (pauses, size, workMs) => {
    const seen: number[] = []
    let running = 0
    const batcher = makeBatcher<number>({ size, waitMs: 1 }, async (items) => {
      running += 1
      expect([running, items.length <= size]).toEqual([1, true])
      await new Promise((go) => setTimeout(go, workMs))
      seen.push(...items)
      running -= 1
    })
    for (const [item, pause] of pauses.entries()) {
      await batcher.add(item)
      if (pause > 0) await new Promise((go) => setTimeout(go, pause))
    }
    await batcher.idle()
    expect(seen).toEqual([...pauses.keys()])
  },
)
