import { expect, it } from "vitest"
import { orderJustMade } from "./order-just-made.rule.ts"

const now = new Date("2026-11-22T12:00:00Z")
const made = (minutesAgo: number) => ({
  code: "ABC",
  createdAt: new Date(now.getTime() - minutesAgo * 60_000),
})

it("leads to the order of the last half hour, and nowhere without one", () => {
  expect(orderJustMade([made(1)], now)).toBe("/orders/ABC")
  expect(orderJustMade([made(31)], now)).toBeNull()
  expect(orderJustMade([], now)).toBeNull()
})
