import { expect, it } from "vitest"
import { forgetMovedJob } from "./forget-moved.job.ts"

it("forgets once a day", async () => {
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  const forgotten = forgetMovedJob.handle(undefined, { basket: { forgetMoved: async () => 7 } }, run)
  expect(await forgotten).toBe(7)
  expect(forgetMovedJob.schedule).toEqual({ everyMs: 86_400_000 })
})
