import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { conditionsOf, offerLine, offerOf } from "../testing/index.ts"
import { takeOff } from "./benefit.rule.ts"
import type { Benefit, OfferLine } from "./offer.model.ts"

const lines = [
  offerLine("shirt", 2, 9_999, "clothes"),
  offerLine("sock", 3, 100, "clothes"),
  offerLine("phone", 1, 50_000),
]
const whole = (of: readonly OfferLine[]) =>
  of.map(({ quantity, unitPriceMinor }) => quantity * unitPriceMinor)
const take = (benefit: Benefit, categories: string[] = [], of: readonly OfferLine[] = lines) =>
  takeOff(offerOf({ benefit, conditions: conditionsOf({ categories }) }), of, {
    lines: whole(of),
    deliveryMinor: 4_900,
  })

describe("takeOff", () => {
  it("takes a percentage of the eligible lines, rounded down, at most the cap", () => {
    expect(take({ kind: "percent", percent: 10, capMinor: null }, ["clothes"]).lines).toEqual([1_999, 30, 0])
    expect(take({ kind: "percent", percent: 50, capMinor: 1_000 }, ["clothes"]).lines).toEqual([985, 15, 0])
  })

  it("takes an amount, at most what the lines cost", () => {
    expect(take({ kind: "amount", amountMinor: 101 }, ["clothes"]).lines).toEqual([100, 1, 0])
    expect(take({ kind: "amount", amountMinor: 999_999 }).lines).toEqual(whole(lines))
  })

  it("gives delivery", () => {
    expect(take({ kind: "free-delivery" })).toEqual({ lines: [0, 0, 0], deliveryMinor: 4_900 })
  })

  it("gives the cheapest units of each full set", () => {
    const threeForTwo: Benefit = { kind: "buy-get", buy: 2, get: 1, percentOff: 100 }
    expect(take(threeForTwo, ["clothes"]).lines).toEqual([0, 100, 0])
    expect(take({ ...threeForTwo, buy: 1 }).lines).toEqual([0, 300, 0])
    expect(take({ ...threeForTwo, percentOff: 50 }, ["clothes"]).lines).toEqual([0, 50, 0])
    expect(take(threeForTwo, [], lines.slice(0, 1)).lines).toEqual([0])
  })

  const line = fc
    .tuple(fc.integer({ min: 1, max: 10 }), fc.nat({ max: 1_000_000 }), fc.constantFrom("a", "b"))
    .map(([quantity, price, category]) => offerLine("x", quantity, price, category))
  const benefit = fc.oneof(
    fc.record({
      kind: fc.constant("percent" as const),
      percent: fc.integer({ min: 1, max: 100 }),
      capMinor: fc.option(fc.nat({ max: 100_000 })),
    }),
    fc.record({ kind: fc.constant("amount" as const), amountMinor: fc.nat({ max: 5_000_000 }) }),
    fc.record({
      kind: fc.constant("buy-get" as const),
      buy: fc.integer({ min: 1, max: 4 }),
      get: fc.integer({ min: 1, max: 4 }),
      percentOff: fc.integer({ min: 1, max: 100 }),
    }),
  )
  test.prop([fc.array(line, { minLength: 1, maxLength: 15 }), benefit, fc.integer({ min: 0, max: 100 })])(
    "never takes more than remains of a line, and nothing of others' lines",
    (of, given, gonePercent) => {
      const remaining = whole(of).map((amount) => amount - Math.floor((amount * gonePercent) / 100))
      const offer = offerOf({ benefit: given, conditions: conditionsOf({ categories: ["a"] }) })
      const taken = takeOff(offer, of, { lines: remaining, deliveryMinor: 0 })
      taken.lines.forEach((amount, index) => {
        expect(Number.isSafeInteger(amount)).toBe(true)
        expect(amount).toBeGreaterThanOrEqual(0)
        expect(amount).toBeLessThanOrEqual(of[index]?.categoryPath[0] === "a" ? (remaining[index] ?? 0) : 0)
      })
    },
  )
})
