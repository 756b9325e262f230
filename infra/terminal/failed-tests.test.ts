import { expect, test } from "vitest"
import { failedInPlaywright, failedInVitest } from "./failed-tests.ts"

const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 }
const red = "\u001b[31m"

test("a failed test is told by name and reason, a broken file by its reason", () => {
  const testResults = [
    { name: "a.test.ts", status: "failed", message: "no such import", assertionResults: [] },
    {
      ...{ name: "b.test.ts", status: "failed" },
      assertionResults: [
        { status: "failed", fullName: "adds", failureMessages: [`${red}expected 2\ngot 3`] },
        { status: "failed", fullName: "keeps silent" },
        { status: "passed", fullName: "takes" },
      ],
    },
  ]
  expect(failedInVitest({ ...counts, testResults })).toEqual([
    "a.test.ts: no such import",
    "b.test.ts › adds\n      expected 2\n      got 3",
    expect.stringMatching(/^b\.test\.ts › keeps silent/),
  ])
})

test("a browser's test is told by its first failure, and no more than a screen of it", () => {
  const spec = (title: string, ok: boolean, messages: readonly string[] = []) => ({
    ...{ title, ok, file: "cart.spec.ts" },
    tests: [{ results: messages.map((message) => ({ errors: [{ message }] })) }],
  })
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }
  const long = Array.from({ length: 100 }, (_, at) => `line ${at}`).join("\n")
  const specs = [spec("buys", true), spec("pays", false, [long, "second"])]
  const [told = "", ...rest] = failedInPlaywright({ stats, errors: [], suites: [{ suites: [{ specs }] }] })
  expect(rest).toEqual([])
  expect(told).toMatch(/^cart\.spec\.ts › pays\n {6}line 0\n/)
  expect(told).not.toContain("second")
  expect(told.split("\n").length).toBeLessThan(20)
})
