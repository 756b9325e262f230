import { expect, it } from "vitest"
import { missingUnits } from "./put-back.rule.ts"

const ordered = [
  { sku: "KETTLE", quantity: 3 },
  { sku: "MUG", quantity: 1 },
]

it("puts back what isn't in the cart any more, and nothing twice", () => {
  expect(missingUnits(ordered, [])).toEqual(ordered)
  expect(missingUnits(ordered, ordered)).toEqual([])
  expect(
    missingUnits(ordered, [
      { sku: "KETTLE", quantity: 1 },
      { sku: "MUG", quantity: 4 },
    ]),
  ).toEqual([{ sku: "KETTLE", quantity: 2 }])
})
