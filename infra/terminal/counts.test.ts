import { describe, expect, test } from "vitest"
import {
  countPlaywright,
  countVitest,
  failedInPlaywright,
  failedInVitest,
  isGreen,
  sumCounts,
} from "./counts.ts"

const vitest = (over: object) => ({
  ...{ numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 },
  ...{ testResults: [{ status: "passed", assertionResults: [{}] }] },
  ...over,
})

describe("counting tests", () => {
  test("a file that could not be loaded is a failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }]
    expect(countVitest(vitest({ testResults }))).toEqual({ passed: 3, failed: 1, skipped: 0 })
  })

  test("pending and todo are skipped", () => {
    expect(countVitest(vitest({ numPendingTests: 1, numTodoTests: 2 })).skipped).toBe(3)
  })

  test("tests that only third parties' data could feed may be skipped, no others", () => {
    const skipped = { status: "passed", assertionResults: [{ status: "skipped" }, { status: "passed" }] }
    const report = (name: string) => vitest({ numPendingTests: 1, testResults: [{ ...skipped, name }] })
    expect(countVitest(report("/haat/packages/x/third-party-feeds.test.ts")).skipped).toBe(0)
    expect(countVitest(report("/haat/packages/x/feeds.test.ts")).skipped).toBe(1)
  })

  test("an error outside any test fails a browser run", () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
    expect(countPlaywright({ stats, errors: [{}] }).failed).toBe(1)
  })

  test("what failed is told by name, a broken file by its reason", () => {
    const testResults = [
      { name: "a.test.ts", status: "failed", message: "no such import", assertionResults: [] },
      {
        ...{ name: "b.test.ts", status: "failed" },
        assertionResults: [
          { status: "failed", fullName: "adds" },
          { status: "passed", fullName: "takes" },
        ],
      },
    ]
    expect(failedInVitest(vitest({ testResults }))).toEqual(["a.test.ts: no such import", "b.test.ts › adds"])
    const spec = (title: string, ok: boolean) => ({ title, ok, file: "cart.spec.ts" })
    const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }
    const suites = [{ suites: [{ specs: [spec("buys", true), spec("pays", false)] }] }]
    expect(failedInPlaywright({ stats, errors: [], suites })).toEqual(["cart.spec.ts › pays"])
  })

  test("nothing ran, something failed or something was skipped: not green", () => {
    expect(isGreen(sumCounts([]))).toBe(false)
    expect(isGreen({ passed: 5, failed: 1, skipped: 0 })).toBe(false)
    expect(isGreen({ passed: 5, failed: 0, skipped: 1 })).toBe(false)
    expect(isGreen({ passed: 5, failed: 0, skipped: 0 })).toBe(true)
  })
})
