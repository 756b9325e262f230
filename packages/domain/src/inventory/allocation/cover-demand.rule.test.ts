import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import type { ShipCandidate, StockDemand, StockHold } from "../inventory.model.ts"
import { allocateStock } from "./allocate-stock.rule.ts"
import { bestSets } from "./cover-demand.rule.ts"

type World = {
  readonly demand: readonly StockDemand[]
  readonly candidates: readonly ShipCandidate[]
  readonly shelf: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Every way to send `quantity` units of a SKU, one warehouse after the other. */
const waysOf = (world: World, { sku, quantity }: StockDemand): readonly (readonly StockHold[])[] => {
  const go = (at: number, missing: number): readonly (readonly StockHold[])[] => {
    if (missing === 0) return [[]]
    const warehouse = world.candidates[at]
    if (!warehouse) return []
    const most = Math.min(missing, world.shelf[sku]?.[warehouse.warehouseId] ?? 0)
    return Array.from({ length: most + 1 }, (_, part) => part).flatMap((part) =>
      go(at + 1, missing - part).map((rest) =>
        part > 0 ? [{ sku, warehouseId: warehouse.warehouseId, quantity: part }, ...rest] : rest,
      ),
    )
  }
  return go(0, quantity)
}

const plansOf = (world: World) =>
  world.demand.reduce<readonly (readonly StockHold[])[]>(
    (plans, demand) => plans.flatMap((plan) => waysOf(world, demand).map((way) => [...plan, ...way])),
    [[]],
  )

/** What a plan is measured by, in the order of importance. */
const measureOf = ({ candidates }: World, holds: readonly StockHold[]): readonly [number, number, number] => {
  const used = candidates.filter((one) => holds.some(({ warehouseId }) => warehouseId === one.warehouseId))
  return [
    used.length,
    Math.max(...used.map(({ rank }) => rank)),
    used.reduce((sum, { costMinor }) => sum + costMinor, 0),
  ]
}
const byMeasure = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0

const names = ["w1", "w2", "w3", "w4"]
const worlds = fc
  .record({
    wanted: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    ranks: fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 }),
    costs: fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }),
    units: fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    }),
  })
  .map(
    ({ wanted, ranks, costs, units }): World => ({
      demand: wanted.map((quantity, at) => ({ sku: `s${at}`, quantity })),
      candidates: names.map((warehouseId, at) => ({
        ...{ warehouseId, rank: ranks[at] ?? 0, costMinor: costs[at] ?? 0 },
      })),
      shelf: Object.fromEntries(
        units.map((row, sku) => [`s${sku}`, Object.fromEntries(row.map((n, at) => [names[at] ?? "", n]))]),
      ),
    }),
  )

const planned = (world: World) =>
  allocateStock({
    demand: world.demand,
    candidates: world.candidates,
    availability: Object.entries(world.shelf).map(([sku, row]) => ({
      sku,
      revision: 1,
      warehouses: Object.entries(row).map(([warehouseId, available]) => ({ warehouseId, available })),
    })),
  })

describe("the best set of warehouses", () => {
  test.prop([worlds], { numRuns: 2000 })(
    "no way of sending it has fewer parcels, is sooner with as many, or cheaper when as soon",
    (world) => {
      const answer = planned(world)
      const plans = plansOf(world)
      expect(answer.ok).toBe(plans.length > 0)
      if (!answer.ok) return
      const best = plans.map((plan) => measureOf(world, plan)).sort(byMeasure)[0]
      expect(measureOf(world, answer.value.holds)).toEqual(best)
    },
  )

  test.prop([worlds], { numRuns: 500 })(
    "is better than every plan it is explained by, in the way it says, and those were possible",
    (world) => {
      const answer = planned(world)
      if (!answer.ok) return
      const { holds, why } = answer.value
      const chosen = measureOf(world, holds)
      for (const { by, warehouseIds } of why.instead) {
        const within = {
          ...world,
          candidates: world.candidates.filter(({ warehouseId }) => warehouseIds.includes(warehouseId)),
        }
        const other = plansOf(within)
          .map((plan) => measureOf(within, plan))
          .sort(byMeasure)
          .at(-1)
        expect(other).toBeDefined()
        const at = { "fewer-parcels": 0, sooner: 1, cheaper: 2 }[by]
        expect((other?.[at] ?? 0) - (chosen[at] ?? 0)).toBeGreaterThan(0)
        if (by === "cheaper") expect(other?.[1]).toBe(chosen[1])
      }
    },
  )

  it("stays quick and covers all with more warehouses than can be tried in every combination", () => {
    const pool = Array.from({ length: 40 }, (_, rank) => ({
      ...{ warehouseId: `w${String(rank).padStart(2, "0")}`, rank, costMinor: 100 },
    }))
    const shelf = new Map([["a", new Map(pool.map(({ warehouseId }, at) => [warehouseId, at < 5 ? 1 : 2]))]])
    const [set] = bestSets({ demand: [{ sku: "a", quantity: 17 }], shelf, pool })
    const units = set.reduce((sum, { warehouseId }) => sum + (shelf.get("a")?.get(warehouseId) ?? 0), 0)
    expect(units).toBeGreaterThanOrEqual(17)
    for (const one of set) expect(units - (shelf.get("a")?.get(one.warehouseId) ?? 0)).toBeLessThan(17)
  })
})
