import { expect, it } from "vitest"
import { reconcileWatch } from "./reconcile.job.ts"

it("asks for the day's run until told to stop", async () => {
  const stopping = new AbortController()
  let runs = 0
  const reconcileDaily = async () => {
    runs += 1
    stopping.abort()
    return null
  }
  await reconcileWatch.run({ payment: { reconcileDaily } }, stopping.signal)
  expect(runs).toBe(1)
})
