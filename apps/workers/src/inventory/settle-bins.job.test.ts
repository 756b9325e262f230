import { expect, it } from "vitest"
import { settleBinsJob } from "./settle-bins.job.ts"

it("settles on every tick and says how many SKUs it touched", async () => {
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  expect(await settleBinsJob.handle(undefined, { inventory: { settleBins: async () => 3 } }, run)).toBe(3)
})
