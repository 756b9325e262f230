import { expect, it } from "vitest"
import { adjustProblem, signed } from "./stock-words.rule.ts"

it("signs changes", () => {
  expect([signed(3), signed(-2), signed(0)]).toEqual(["+3", "−2", ""])
})

it("says how many may go, and what to do when more are gone", () => {
  const text = adjustProblem({ code: "STOCK_PROMISED", most: 1, promised: 4 })
  expect(text).toContain("no more than 1")
  expect(text).toContain("count")
  expect(adjustProblem({ code: "STOCK_NOT_FOUND" })).toContain("isn’t stocked")
  expect(adjustProblem(null)).toContain("try again")
})
