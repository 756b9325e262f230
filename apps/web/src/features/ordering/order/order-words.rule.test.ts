import { expect, it } from "vitest"
import { notAddedWords, orderProblem } from "./order-words.rule.ts"

it.each([
  "ORDER_NOT_FOUND",
  "ORDER_CLOSED",
  "PAYMENT_IN_PROGRESS",
  "IDEMPOTENCY_CONFLICT",
  "GATEWAY_UNAVAILABLE",
])("has its own words for %s", (code) => {
  expect(orderProblem({ code })).not.toBe(orderProblem(null))
})

it("calms when only the network failed", () => {
  expect(orderProblem(undefined)).toContain("won’t be charged twice")
})

it("names what couldn't be bought again", () => {
  expect(notAddedWords(["Kettle"], 2)).toContain("Not in your cart: Kettle.")
  expect(notAddedWords(["Kettle"], 1)).toContain("None of these")
})
