import { expect, it } from "vitest"
import { questionProblem } from "./question-words.rule.ts"

it("says what to do, whatever was thrown", () => {
  expect(questionProblem({ data: { refusal: { code: "MAY_NOT_ANSWER" } } })).toContain("seller")
  expect(questionProblem({ data: { issues: [{ message: "ask in a few words more" }] } })).toContain(
    "few words",
  )
  for (const odd of [null, new Error("x"), { data: null }, { data: { refusal: null, issues: [] } }])
    expect(questionProblem(odd)).toContain("try again")
})
