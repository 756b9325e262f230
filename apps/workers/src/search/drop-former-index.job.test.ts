import { expect, it } from "vitest"
import { dropFormerIndexJob } from "./drop-former-index.job.ts"

it("gives up what was kept for an hour", async () => {
  const asked: unknown[] = []
  const search = {
    dropFormerIndex: async (options?: unknown) => {
      asked.push(options)
      return 1
    },
  }
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  expect(await dropFormerIndexJob.handle(undefined, { search }, run)).toBe(1)
  expect(asked).toEqual([{ keptForMs: 3_600_000 }])
})
