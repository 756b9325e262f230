import { expect, it } from "vitest"
import { measureFreshnessJob } from "./measure-freshness.job.ts"

it("measures once a minute", async () => {
  const measured = { at: new Date(), searchableMs: 700, hiddenMs: 40 }
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  expect(measureFreshnessJob.schedule).toEqual({ everyMs: 60_000 })
  expect(
    await measureFreshnessJob.handle(undefined, { search: { measureFreshness: async () => measured } }, run),
  ).toBe(measured)
})
