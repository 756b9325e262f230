import { expect, it } from "vitest"
import { problemsIn } from "./edit-problems.rule.ts"

it("ties a problem to its field, and keeps the others for the whole", () => {
  const problems = [
    { field: "hours", problem: "can't be read", hint: "write a whole number" },
    { field: "", problem: "lane A needs HUB-B", hint: "remove A first" },
  ]
  const { byField, general } = problemsIn({ code: "NETWORK_UNSOUND", problems }, true)
  expect(byField.get("hours")).toBe("Can't be read: write a whole number.")
  expect(general).toEqual(["Lane A needs HUB-B: remove A first."])
})

it("has nothing to say of success, and never nothing of failure", () => {
  expect(problemsIn(null, false).general).toEqual([])
  expect(problemsIn(null, true).general).toHaveLength(1)
  expect(problemsIn({ code: "NOT_ALLOWED" }, true).general).toHaveLength(1)
})
