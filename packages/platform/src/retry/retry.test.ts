import fc from "fast-check"
import { expect, it } from "vitest"
import { fullJitter, retrying } from "./retry.ts"

it("spreads over [0, min(max, base·2^(n−1)))", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 100 }),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      (attempt, random) => {
        const pause = fullJitter({ backoffMs: 100, maxBackoffMs: 5000 }, attempt + 1, () => random)
        expect(pause).toBeGreaterThanOrEqual(0)
        expect(pause).toBeLessThan(Math.min(5000, 100 * 2 ** attempt) + 1)
      },
    ),
  )
})

it("tries again up to the limit and throws the last error as it came", async () => {
  const tries: number[] = []
  const failing = retrying({ attempts: 3, backoffMs: 1 }, async (attempt) => {
    tries.push(attempt)
    throw new Error(`no ${attempt}`)
  })
  await expect(failing).rejects.toThrow("no 3")
  expect(tries).toEqual([1, 2, 3])
})

it("gives up at once on what can't be mended", async () => {
  let tries = 0
  const failing = retrying(
    { attempts: 9, backoffMs: 1 },
    async () => {
      tries += 1
      throw new TypeError("no")
    },
    { shouldRetry: (error) => !(error instanceof TypeError) },
  )
  await expect(failing).rejects.toThrow(TypeError)
  expect(tries).toBe(1)
})

it("stops waiting when the signal fires", async () => {
  const aborter = new AbortController()
  const failing = retrying(
    { attempts: 9, backoffMs: 60_000 },
    async () => {
      setTimeout(() => aborter.abort(), 5)
      throw new Error("no")
    },
    { signal: aborter.signal },
  )
  await expect(failing).rejects.toThrow("aborted")
})
