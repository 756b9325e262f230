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
