import { describe, expect, test } from "vitest"
import { countPlaywright, countVitest, isGreen, sumCounts } from "./counts.ts"

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

  test("nothing ran, something failed or something was skipped: not green", () => {
    expect(isGreen(sumCounts([]))).toBe(false)
    expect(isGreen({ passed: 5, failed: 1, skipped: 0 })).toBe(false)
    expect(isGreen({ passed: 5, failed: 0, skipped: 1 })).toBe(false)
    expect(isGreen({ passed: 5, failed: 0, skipped: 0 })).toBe(true)
  })
})
