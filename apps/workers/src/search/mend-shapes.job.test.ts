import { metricsPage } from "@haat/platform/telemetry"
import { expect, it } from "vitest"
import { mendShapesJob, misshapenWatch } from "./mend-shapes.job.ts"

it("mends each minute", async () => {
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  expect(mendShapesJob.schedule).toEqual({ everyMs: 60_000 })
  expect(await mendShapesJob.handle(undefined, { search: { mendShapes: async () => 4 } }, run)).toBe(4)
})

const told = async (count: number | null) => {
  const stopping = new AbortController()
  const countMisshapen = async () => {
    stopping.abort()
    return count
  }
  await misshapenWatch.run({ search: { countMisshapen } }, stopping.signal)
  const page = (await metricsPage()).body
  return /^haat_search_misshapen_documents (\d+)$/m.exec(page)?.[1]
}

it("tells how many are left, down to none, and nothing of an index of another release", async () => {
  expect(await told(4)).toBe("4")
  expect(await told(0)).toBe("0")
  expect(await told(null)).toBeUndefined()
})
