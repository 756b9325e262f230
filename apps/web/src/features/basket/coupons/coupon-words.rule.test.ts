import type { CouponProblem } from "@haat/domain/pricing"
import { expect, it } from "vitest"
import { sayCouponProblem } from "./coupon-words.rule.ts"

const money = (minor: number) => `₹${minor / 100}`
const every = {
  NOT_VALID: {},
  EXPIRED: {},
  EXHAUSTED: {},
  USED_UP: {},
  SIGN_IN: {},
  FIRST_ORDER_ONLY: {},
  REGION: {},
  NOTHING_ELIGIBLE: {},
  NOTHING_TO_SAVE: {},
  MINIMUM: { missingMinor: 12_000 },
  BETTER_OFFER: { offerName: "Diwali" },
} satisfies Record<CouponProblem["reason"], object>

it("has its own sentence for each reason", () => {
  const said = Object.entries(every).map(([reason, rest]) => sayCouponProblem({ reason, ...rest }, money))
  expect(new Set(said).size).toBe(Object.keys(every).length)
})

it("names what is missing and what is better", () => {
  expect(sayCouponProblem({ reason: "MINIMUM", missingMinor: 12_000 }, money)).toContain("₹120")
  expect(sayCouponProblem({ reason: "BETTER_OFFER", offerName: "Diwali" }, money)).toContain("“Diwali”")
})

it("calls what it doesn't know not valid", () => {
  expect(sayCouponProblem({ reason: "NEW" }, money)).toBe(sayCouponProblem({ reason: "NOT_VALID" }, money))
})
