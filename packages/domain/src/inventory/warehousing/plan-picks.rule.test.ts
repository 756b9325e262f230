import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { planPicks } from "./plan-picks.rule.ts"

const bins = [
  { bin: "A-01", quantity: 3 },
  { bin: "A-02", quantity: 9 },
  { bin: "B-01", quantity: 5 },
]

it("takes the smallest bin that has it all", () => {
  expect(planPicks(4, bins, 7)).toEqual([{ bin: "B-01", quantity: 4 }])
  expect(planPicks(9, bins, 0)).toEqual([{ bin: "A-02", quantity: 9 }])
})

it("walks to the fullest bins first, and takes from no bin only what is missing", () => {
  expect(planPicks(16, bins, 7)).toEqual([
    { bin: "A-02", quantity: 9 },
    { bin: "B-01", quantity: 5 },
    { bin: "A-01", quantity: 2 },
  ])
  expect(planPicks(19, bins, 7).at(-1)).toEqual({ bin: "", quantity: 2 })
})

const anyBins = fc.uniqueArray(
  fc.record({ bin: fc.stringMatching(/^[A-C]-0[1-9]$/), quantity: fc.nat({ max: 9 }) }),
  {
    selector: ({ bin }) => bin,
    maxLength: 8,
  },
)

test.prop([fc.nat({ max: 40 }), anyBins, fc.integer({ min: -3, max: 9 })])(
  "takes what is wanted or all there is, never more than a bin holds",
  (wanted, given, unlocated) => {
    const picks = planPicks(wanted, given, unlocated)
    const held = new Map([
      ...given.map((one) => [one.bin, one.quantity] as const),
      ["", Math.max(0, unlocated)],
    ])
    const all = [...held.values()].reduce((sum, one) => sum + one, 0)
    expect(picks.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(Math.min(wanted, all))
    expect(picks.every(({ bin, quantity }) => quantity > 0 && quantity <= (held.get(bin) ?? 0))).toBe(true)
    expect(new Set(picks.map(({ bin }) => bin)).size).toBe(picks.length)
  },
)
