import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { inGroups } from "./in-groups.ts"

/** A run that goes on until it is let go. */
const held = (size: number, lanes: number, take?: (waiting: number) => number) => {
  const runs: { readonly items: readonly number[]; readonly go: (error?: Error) => void }[] = []
  const groups = inGroups<number, string>({
    size,
    lanes,
    ...(take ? { take } : {}),
    run: (items) =>
      new Promise((done, failed) => {
        runs.push({ items, go: (error) => (error ? failed(error) : done(items.map((item) => `#${item}`))) })
      }),
  })
  return { runs, ...groups }
}
const turn = () => new Promise((go) => setImmediate(go))

describe("inGroups", () => {
  it("starts a lone item at once and takes those who come meanwhile together", async () => {
    const { runs, ask, waiting } = held(10, 1)
    const first = ask(1)
    await turn()
    const rest = Promise.all([ask(2), ask(3)])
    await turn()
    expect([runs.map(({ items }) => items), waiting()]).toEqual([[[1]], 2])
    runs[0]?.go()
    await turn()
    runs[1]?.go()
    expect([await first, await rest, waiting()]).toEqual(["#1", ["#2", "#3"], 0])
    expect(runs[1]?.items).toEqual([2, 3])
  })

  it("takes as many as it is told to, the others next", async () => {
    const { runs, ask } = held(10, 1, (count) => Math.min(count, 2))
    const all = Promise.all([ask(1), ask(2), ask(3)])
    await turn()
    runs[0]?.go()
    await turn()
    runs[1]?.go()
    expect(await all).toEqual(["#1", "#2", "#3"])
    expect(runs.map(({ items }) => items)).toEqual([[1, 2], [3]])
  })

  it("rests after a run where it is asked to: a lone item still starts at once, the next ones go together", async () => {
    const rested = Promise.withResolvers<void>()
    const runs: (readonly number[])[] = []
    const { ask } = inGroups<number, number>({
      ...{ size: 10, lanes: 1, rest: () => rested.promise },
      run: async (items) => {
        runs.push(items)
        return items
      },
    })
    expect(await ask(1)).toBe(1)
    const rest = Promise.all([ask(2), ask(3)])
    await turn()
    expect(runs).toEqual([[1]])
    rested.resolve()
    expect(await rest).toEqual([2, 3])
    expect(runs).toEqual([[1], [2, 3]])
  })

  it("throws a run's fault at its members alone", async () => {
    const { runs, ask } = held(1, 1)
    const [bad, good] = [ask(1), ask(2)]
    await turn()
    runs[0]?.go(new Error("no"))
    await expect(bad).rejects.toThrow("no")
    await turn()
    runs[1]?.go()
    expect(await good).toBe("#2")
  })

  it("throws when a run forgets somebody", async () => {
    const { ask } = inGroups<number, number>({ size: 5, lanes: 1, run: async () => [] })
    await expect(ask(1)).rejects.toThrow("answered 0 of 1")
  })

  const settings = fc.record({ size: fc.integer({ min: 1, max: 7 }), lanes: fc.integer({ min: 1, max: 4 }) })
  const waves = fc.array(fc.array(fc.nat(), { maxLength: 12 }), { maxLength: 12 })

  test.prop([settings, waves])(
    "answers each its own, once, in order of arrival",
    async ({ size, lanes }, all) => {
      const taken: number[] = []
      let running = 0
      const { ask } = inGroups<{ at: number; value: number }, number>({
        size,
        lanes,
        run: async (items) => {
          running += 1
          expect(running).toBeLessThanOrEqual(lanes)
          expect(items.length).toBeLessThanOrEqual(size)
          taken.push(...items.map(({ at }) => at))
          await turn()
          running -= 1
          return items.map(({ value }) => value * 2)
        },
      })
      const asked: Promise<number>[] = []
      for (const wave of all) {
        for (const value of wave) asked.push(ask({ at: asked.length, value }))
        if (wave.length % 3 === 0) await turn()
      }
      expect(await Promise.all(asked)).toEqual(all.flat().map((value) => value * 2))
      expect(taken).toEqual(asked.map((_, at) => at))
    },
  )
})
