import { expect, it } from "vitest"
import { rankGeneralJob } from "./rank-general.job.ts"

it("ranks on every tick and passes a failure on", async () => {
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  expect(
    await rankGeneralJob.handle(undefined, { recommendation: { rankGeneral: async () => 3 } }, run),
  ).toBe(3)
  const away = { recommendation: { rankGeneral: () => Promise.reject(new Error("Cassandra is away")) } }
  await expect(rankGeneralJob.handle(undefined, away, run)).rejects.toThrow("Cassandra is away")
})
