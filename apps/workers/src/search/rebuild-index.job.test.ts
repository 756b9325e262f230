import { rebuildIndexJobName } from "@haat/runtime/pipeline"
import { expect, it } from "vitest"
import { rebuildIndexJob } from "./rebuild-index.job.ts"

it("rebuilds when it is asked to, under the name the staff's page asks by", async () => {
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  expect(rebuildIndexJob.name).toBe(rebuildIndexJobName)
  expect(rebuildIndexJob.schedule).toBeUndefined()
  expect(await rebuildIndexJob.handle(undefined, { search: { reindex: async () => 7 } }, run)).toBe(7)
})
