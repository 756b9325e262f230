import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { chooseTold } from "./choose-told.rule.ts"

const reach = new Map([
  ["560001", new Set(["WH-BLR", "WH-MAA"])],
  ["781001", new Set(["WH-GAU"])],
])
const line = [
  { id: "first", pincode: "560001" },
  { id: "far", pincode: "781001" },
  { id: "second", pincode: "560001" },
  { id: "third", pincode: "560001" },
]
const none = new Map<string, number>()

it("tells one person for each piece, in the order in which they asked", () => {
  const piles = [{ warehouseId: "WH-BLR", available: 2 }]
  expect(chooseTold({ line, piles, turns: none, reach }).map(({ id }) => id)).toEqual(["first", "second"])
})

it("tells nobody whom the piece can't reach, and passes over them", () => {
  const piles = [{ warehouseId: "WH-GAU", available: 9 }]
  expect(chooseTold({ line, piles, turns: none, reach })).toEqual([{ id: "far", warehouseId: "WH-GAU" }])
})

it("keeps pieces for those who were told and still have their turn", () => {
  const piles = [{ warehouseId: "WH-BLR", available: 2 }]
  const turns = new Map([["WH-BLR", 1]])
  expect(chooseTold({ line, piles, turns, reach }).map(({ id }) => id)).toEqual(["first"])
  expect(chooseTold({ line, piles, turns: new Map([["WH-BLR", 5]]), reach })).toEqual([])
})

const warehouses = ["A", "B", "C"]
const pincodes = ["1", "2", "3"]
const anyLines = fc.record({
  line: fc.array(fc.constantFrom(...pincodes), { maxLength: 12 }),
  piles: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
  turns: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
  reach: fc.tuple(...pincodes.map(() => fc.subarray(warehouses))),
})

test.prop([anyLines])(
  "never more than there is, never out of reach, nobody passed over while one is left",
  (any) => {
    const given = {
      line: any.line.map((pincode, at) => ({ id: String(at), pincode })),
      piles: warehouses.map((warehouseId, at) => ({ warehouseId, available: any.piles[at] ?? 0 })),
      turns: new Map(warehouses.map((id, at) => [id, any.turns[at] ?? 0])),
      reach: new Map(pincodes.map((pincode, at) => [pincode, new Set(any.reach[at])])),
    }
    const told = chooseTold(given)
    const leftAt = (id: string) => {
      const free =
        (given.piles.find(({ warehouseId }) => warehouseId === id)?.available ?? 0) -
        (given.turns.get(id) ?? 0)
      return free - told.filter(({ warehouseId }) => warehouseId === id).length
    }
    for (const { id, warehouseId } of told)
      expect(given.reach.get(given.line[Number(id)]?.pincode ?? "")?.has(warehouseId)).toBe(true)
    for (const id of new Set(told.map(({ warehouseId }) => warehouseId)))
      expect(leftAt(id)).toBeGreaterThanOrEqual(0)
    expect(told.map(({ id }) => Number(id))).toEqual(
      told.map(({ id }) => Number(id)).toSorted((a, b) => a - b),
    )
    const passedOver = given.line.filter(({ id }) => !told.some((one) => one.id === id))
    for (const { pincode } of passedOver)
      expect([...(given.reach.get(pincode) ?? [])].filter((id) => leftAt(id) > 0)).toEqual([])
  },
)
