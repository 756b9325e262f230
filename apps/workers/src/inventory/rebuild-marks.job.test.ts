import { rebuildMarksJobName } from "@haat/runtime/pipeline"
import { expect, it } from "vitest"
import { rebuildMarksJob } from "./rebuild-marks.job.ts"

it("rebuilds once a minute", async () => {
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  const rebuilt = rebuildMarksJob.handle(undefined, { inventory: { rebuildMarks: async () => 4 } }, run)
  expect(await rebuilt).toBe(4)
  expect(rebuildMarksJob.schedule).toEqual({ everyMs: 60_000 })
})

it("goes by the name under which staff ask for it", () => {
  expect(rebuildMarksJob.name).toBe(rebuildMarksJobName)
})
