import { expect, it } from "vitest"
import { submitRefundsWatch } from "./submit-refunds.job.ts"

it("goes on after a failed run", async () => {
  const stopping = new AbortController()
  let runs = 0
  const submitRefunds = async () => {
    runs += 1
    stopping.abort()
    throw new Error("the gateway is away")
  }
  await submitRefundsWatch.run({ payment: { submitRefunds } }, stopping.signal)
  expect(runs).toBe(1)
})
