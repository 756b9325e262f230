import { expect, it } from "vitest"
import { weighConversionJob } from "./weigh-conversion.job.ts"

it("weighs once an hour, one at a time", async () => {
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  expect(weighConversionJob).toMatchObject({ schedule: { everyMs: 3_600_000 }, concurrency: 1 })
  expect(
    await weighConversionJob.handle(undefined, { search: { weighConversion: async () => 7 } }, run),
  ).toBe(7)
})
