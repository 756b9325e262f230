import { expect, it } from "vitest"
import { repeating } from "./watch.ts"

it("goes on after a failure and stops when told", async () => {
  const stopping = new AbortController()
  let runs = 0
  const watch = repeating({ name: "test.count", everyMs: 1 }, async (step: { readonly by: number }) => {
    runs += step.by
    if (runs === 1) throw new Error("once")
    if (runs === 3) stopping.abort()
  })
  await watch.run({ by: 1 }, stopping.signal)
  expect(runs).toBe(3)
})
