import { expect, it } from "vitest"
import { settleStoredWatch } from "./settle-stored.job.ts"

it("settles until told to stop", async () => {
  const stopping = new AbortController()
  const asked: number[] = []
  const settleStored = async (limit: number) => {
    asked.push(limit)
    stopping.abort()
    return 0
  }
  await settleStoredWatch.run({ payment: { settleStored } }, stopping.signal)
  expect(asked).toEqual([100])
})
