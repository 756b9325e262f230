import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { priorRate } from "./conversion.model.ts"
import { isNews, isOutside, rateOf, windowStart } from "./conversion.rule.ts"

const count = fc.nat({ max: 1_000_000 })

test.prop([count, count])("is a share, whatever is counted", (clicks, orders) => {
  const rate = rateOf({ clicks, orders })
  expect(rate).toBeGreaterThan(0)
  expect(rate).toBeLessThanOrEqual(1)
})

test.prop([count, count])(
  "grows with every sale and falls with every click that buys nothing",
  (clicks, orders) => {
    expect(rateOf({ clicks, orders: orders + 1 })).toBeGreaterThan(rateOf({ clicks, orders }))
    const idle = Math.max(clicks, orders)
    expect(rateOf({ clicks: idle + 1, orders })).toBeLessThan(rateOf({ clicks: idle, orders }))
  },
)

test.prop([fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })])(
  "stays near the prior while little is known",
  (clicks, orders) => {
    expect(Math.abs(rateOf({ clicks, orders }) - priorRate)).toBeLessThan(0.05)
  },
)

it("comes to what is seen when much is seen", () => {
  expect(rateOf({ clicks: 0, orders: 0 })).toBe(priorRate)
  expect(rateOf({ clicks: 1_000_000, orders: 100_000 })).toBeCloseTo(0.1, 3)
})

it("takes small differences for none", () => {
  expect([isNews(undefined, 0.03), isNews(0.03, 0.0301), isNews(0.03, 0.05)]).toEqual([true, false, true])
})

it("knows what lies outside the window on both sides", () => {
  const now = new Date("2026-11-22T10:00:00Z")
  expect(windowStart(now)).toEqual(new Date("2026-10-26T00:00:00Z"))
  const outside = [
    "2026-10-25T23:59:59Z",
    "2026-10-26T00:00:00Z",
    "2026-11-22T11:00:00Z",
    "2031-01-01T00:00:00Z",
  ]
  expect(outside.map((at) => isOutside(new Date(at), now))).toEqual([true, false, false, true])
})
