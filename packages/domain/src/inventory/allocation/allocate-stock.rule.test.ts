import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import type { SkuAvailability } from "../inventory.model.ts"
import { allocateStock } from "./allocate-stock.rule.ts"

const at = (sku: string, stock: Record<string, number>): SkuAvailability => ({
  sku,
  revision: 1,
  warehouses: Object.entries(stock).map(([warehouseId, available]) => ({ warehouseId, available })),
})
const ranked = (...ids: string[]) => ids.map((warehouseId, rank) => ({ warehouseId, rank, costMinor: 4_900 }))

describe("allocateStock", () => {
  it("says of what is short how much lies where it can't come from", () => {
    const answer = allocateStock({
      demand: [{ sku: "a", quantity: 3 }],
      candidates: ranked("near"),
      availability: [at("a", { near: 1, far: 5 })],
    })
    expect(answer).toEqual({
      ok: false,
      error: { code: "OUT_OF_STOCK", lines: [{ sku: "a", wanted: 3, available: 1, elsewhere: 5 }] },
    })
  })

  it("ships from one warehouse where one has everything, even a slower one", () => {
    const answer = allocateStock({
      demand: [
        { sku: "a", quantity: 1 },
        { sku: "b", quantity: 2 },
      ],
      candidates: ranked("near", "far"),
      availability: [at("a", { near: 5, far: 5 }), at("b", { near: 1, far: 2 })],
    })
    expect(answer).toEqual({
      ok: true,
      value: {
        holds: [
          { sku: "a", warehouseId: "far", quantity: 1 },
          { sku: "b", warehouseId: "far", quantity: 2 },
        ],
        why: {
          considered: [
            { warehouseId: "near", units: 2 },
            { warehouseId: "far", units: 3 },
          ],
          instead: [{ by: "fewer-parcels", warehouseIds: ["near", "far"] }],
        },
      },
    })
  })

  it("takes the sooner of equals", () => {
    const answer = allocateStock({
      demand: [{ sku: "a", quantity: 1 }],
      candidates: ranked("near", "far"),
      availability: [at("a", { far: 9, near: 1 })],
    })
    expect(answer).toMatchObject({
      value: {
        holds: [{ warehouseId: "near" }],
        why: { instead: [{ by: "sooner", warehouseIds: ["far"] }] },
      },
    })
  })

  it("splits one SKU when no warehouse has enough of it", () => {
    const answer = allocateStock({
      demand: [{ sku: "a", quantity: 5 }],
      candidates: ranked("x", "y", "z"),
      availability: [at("a", { x: 1, y: 3, z: 2 })],
    })
    expect(answer).toMatchObject({
      value: {
        holds: [
          { warehouseId: "y", quantity: 3 },
          { warehouseId: "z", quantity: 2 },
        ],
      },
    })
  })

  it("says which SKUs are short, counting only warehouses that reach the buyer", () => {
    const answer = allocateStock({
      demand: [
        { sku: "a", quantity: 2 },
        { sku: "b", quantity: 1 },
      ],
      candidates: ranked("x"),
      availability: [at("a", { x: 1, unreachable: 50 }), at("b", { x: 1 })],
    })
    expect(answer).toEqual({
      ok: false,
      error: { code: "OUT_OF_STOCK", lines: [{ sku: "a", wanted: 2, available: 1, elsewhere: 50 }] },
    })
  })

  const warehouses = ["w1", "w2", "w3", "w4", "w5", "w6"]
  const stock = fc.record(Object.fromEntries(warehouses.map((id) => [id, fc.nat({ max: 4 })])))
  const scene = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), stock), { minLength: 1, maxLength: 4 })

  test.prop([scene])("covers exactly the demand from existing stock, or refuses for cause", (skus) => {
    const demand = skus.map(([quantity], index) => ({ sku: `s${index}`, quantity }))
    const availability = skus.map(([, shelf], index) => at(`s${index}`, shelf))
    const answer = allocateStock({ demand, candidates: ranked(...warehouses), availability })
    const total = (index: number) => Object.values(skus[index]?.[1] ?? {}).reduce((sum, n) => sum + n, 0)
    if (!answer.ok) {
      expect(answer.error.lines).toEqual(
        demand
          .map(({ sku, quantity }, index) => ({ sku, wanted: quantity, available: total(index) }))
          .filter(({ wanted, available }) => available < wanted),
      )
      return
    }
    for (const [index, { sku, quantity }] of demand.entries()) {
      const holds = answer.value.holds.filter((hold) => hold.sku === sku)
      expect(holds.reduce((sum, hold) => sum + hold.quantity, 0)).toBe(quantity)
      for (const hold of holds) {
        expect(hold.quantity).toBeLessThanOrEqual(skus[index]?.[1][hold.warehouseId] ?? 0)
      }
    }
  })
})
