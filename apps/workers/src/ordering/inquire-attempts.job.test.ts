import { expect, it } from "vitest"
import { inquireAttemptsWatch } from "./inquire-attempts.job.ts"

it("asks about a bounded number at a time", async () => {
  const stopping = new AbortController()
  const limits: number[] = []
  const inquire = async (limit: number) => {
    limits.push(limit)
    stopping.abort()
    return 0
  }
  await inquireAttemptsWatch.run({ ordering: { inquire } }, stopping.signal)
  expect(limits).toEqual([50])
})
