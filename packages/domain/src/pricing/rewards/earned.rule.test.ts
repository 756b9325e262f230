import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { earnedBy } from "./earned.rule.ts"
import type { RewardSource } from "./reward.model.ts"

const source: RewardSource = {
  orderId: "o1",
  orderCode: "CODE",
  customerId: "c1",
  lines: [
    { sku: "a", quantity: 2, unitPriceMinor: 50_000 },
    { sku: "b", quantity: 1, unitPriceMinor: 20_000 },
  ],
  moneyMinor: 120_000,
}

it("earns a percent of the money paid for what came", () => {
  expect(earnedBy(source, [{ sku: "a", quantity: 2 }])).toBe(1_000)
  expect(earnedBy(source, [{ sku: "b", quantity: 1 }])).toBe(200)
  expect(earnedBy({ ...source, moneyMinor: 60_000 }, [{ sku: "a", quantity: 2 }])).toBe(500)
  expect(earnedBy({ ...source, moneyMinor: 0 }, [{ sku: "a", quantity: 2 }])).toBe(0)
  expect(earnedBy(source, [{ sku: "unknown", quantity: 2 }])).toBe(0)
  expect(earnedBy({ ...source, lines: [] }, [])).toBe(0)
})

test.prop([fc.nat({ max: 10_000_000 }), fc.nat({ max: 2 }), fc.nat({ max: 1 })])(
  "parcels together earn no more than the order",
  (moneyMinor, a, b) => {
    const paid = { ...source, moneyMinor }
    const parts = [
      [{ sku: "a", quantity: a }],
      [
        { sku: "a", quantity: 2 - a },
        { sku: "b", quantity: b },
      ],
    ]
    const sum = parts.reduce((total, units) => total + earnedBy(paid, units), 0)
    expect(sum).toBeLessThanOrEqual(moneyMinor / 100)
  },
)
