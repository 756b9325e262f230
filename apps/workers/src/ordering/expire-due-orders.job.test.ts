import { expect, it } from "vitest"
import { expireDueOrdersWatch } from "./expire-due-orders.job.ts"

it("sweeps at once when it starts", async () => {
  const stopping = new AbortController()
  const limits: number[] = []
  const expireDue = async (limit: number) => {
    limits.push(limit)
    stopping.abort()
    return 0
  }
  await expireDueOrdersWatch.run({ ordering: { expireDue } }, stopping.signal)
  expect(limits).toEqual([500])
})
