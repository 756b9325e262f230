import { expect, it } from "vitest"
import { summaryOf } from "./freshness.rule.ts"

it("gives the two promises and what was missed", () => {
  const measured = Array.from({ length: 100 }, (_, n) => ({
    searchableMs: 10 * (n + 1),
    hiddenMs: n === 7 ? null : n + 1,
  }))
  expect(summaryOf(measured)).toEqual({ probes: 100, searchableP95: 960, hiddenP99: 100, missed: 1 })
  expect(summaryOf([])).toEqual({ probes: 0, searchableP95: null, hiddenP99: null, missed: 0 })
})
