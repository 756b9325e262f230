import { expect, it } from "vitest"
import { sampleOf } from "./sample.ts"

const all = Array.from({ length: 100 }, (_, at) => at)

it("draws a share, each once and in order, the same ones for the same seed", () => {
  const drawn = sampleOf(all, 0.1, 7)
  expect(drawn).toHaveLength(10)
  expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(drawn)
  expect(sampleOf(all, 0.1, 7)).toEqual(drawn)
  expect(sampleOf(all, 0.1, 8)).not.toEqual(drawn)
})

it("reaches everyone sooner or later", () => {
  const reached = new Set(Array.from({ length: 200 }, (_, seed) => sampleOf(all, 0.1, seed)).flat())
  expect(reached.size).toBe(100)
})

it("draws all of them, never none, and no share that isn't one", () => {
  expect(sampleOf(all, 1, 7)).toEqual(all)
  expect(sampleOf(all, 0.0001, 7)).toHaveLength(1)
  for (const share of [0, -1, Number.NaN]) expect(() => sampleOf(all, share, 7)).toThrow("--share")
})
