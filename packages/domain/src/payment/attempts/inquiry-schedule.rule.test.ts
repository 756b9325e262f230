import { expect, it } from "vitest"
import { nextCheckDelayMs } from "./inquiry-schedule.rule.ts"

it("doubles from a second to half a minute, then asks every ten minutes", () => {
  const pauses = [0, 1, 2, 3, 4, 5, 6, 50].map((checks) => nextCheckDelayMs(checks, 0.5))
  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 600_000, 600_000])
})

it("spreads by a quarter each way", () => {
  expect([nextCheckDelayMs(0, 0), nextCheckDelayMs(0, 0.999)]).toEqual([750, 1250])
})
