import { expect, it } from "vitest"
import type { Conversion, Interest } from "../conversion/conversion.model.ts"
import type { Interests } from "../ports.ts"

const day = (date: string): Date => new Date(`${date}T09:30:00.000Z`)
const one = (over: Partial<Interest> = {}): Interest => ({
  kind: "click",
  productId: "P-1",
  actor: "a",
  at: day("2026-11-20"),
  ...over,
})
const weighed = (productId: string, clicks: number, weighedAt = day("2026-11-21")): Conversion => ({
  ...{ productId, clicks, orders: 1, rate: 0.25, weighedAt },
})

/** What every store of interest must do; `make` answers an empty one. */
export const interestsContract = (make: () => Promise<Interests>): void => {
  it("counts an actor once a day, product and kind, however often it is told", async () => {
    const interests = await make()
    const all = [one(), one(), one({ actor: "b" }), one({ at: day("2026-11-21") }), one({ kind: "order" })]
    await interests.note(all)
    await interests.note(all)
    await interests.note([one({ productId: "P-2" })])
    expect(await interests.countsAfter("", 9)).toEqual([
      { productId: "P-1", clicks: 3, orders: 1 },
      { productId: "P-2", clicks: 1, orders: 0 },
    ])
    expect(await interests.countsAfter("P-1", 9)).toHaveLength(1)
    expect(await interests.countsAfter("", 1)).toHaveLength(1)
  })

  it("forgets what is older", async () => {
    const interests = await make()
    await interests.note([one({ at: day("2026-10-01") }), one({ at: day("2026-11-20") })])
    await interests.forgetBefore(new Date("2026-11-01T00:00:00Z"))
    expect(await interests.countsAfter("", 9)).toEqual([{ productId: "P-1", clicks: 1, orders: 0 }])
  })

  it("keeps what was weighed, the last word counting, until it is dropped", async () => {
    const interests = await make()
    await interests.keep([weighed("P-1", 1), weighed("P-2", 7)])
    await interests.keep([weighed("P-1", 9, day("2026-11-22"))])
    expect(await interests.most(9)).toEqual([weighed("P-1", 9, day("2026-11-22")), weighed("P-2", 7)])
    expect(await interests.most(1)).toHaveLength(1)
    expect(await interests.ratesOf(["P-1", "P-9"])).toEqual(new Map([["P-1", 0.25]]))
    expect(await interests.weighedBefore(day("2026-11-22"), 9)).toEqual(["P-2"])
    await interests.drop(["P-2"])
    expect(await interests.ratesOf(["P-2"])).toEqual(new Map())
  })

  it("has nothing to do for nothing", async () => {
    const interests = await make()
    await interests.note([])
    await interests.keep([])
    await interests.drop([])
    expect(await interests.ratesOf([])).toEqual(new Map())
    expect(await interests.countsAfter("", 9)).toEqual([])
  })
}
