import { expect, it } from "vitest"
import { settleRewardsWatch } from "./settle-rewards.job.ts"

it("settles until it is stopped, also after a failed run", async () => {
  const stopping = new AbortController()
  const asked: number[] = []
  const settleRewards = async (limit: number) => {
    asked.push(limit)
    stopping.abort()
    throw new Error("the database is away")
  }
  await settleRewardsWatch.run({ pricing: { settleRewards } }, stopping.signal)
  expect(asked).toEqual([200])
})
