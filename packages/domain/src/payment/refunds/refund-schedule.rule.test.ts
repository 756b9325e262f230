import { expect, it } from "vitest"
import { afterFailedRefund, refundDelayMs } from "./refund-schedule.rule.ts"

it("gives up to a person after eight tries", () => {
  expect([1, 7, 8, 9].map(afterFailedRefund)).toEqual(["FAILED", "FAILED", "MANUAL_REVIEW", "MANUAL_REVIEW"])
})

it("backs off to an hour", () => {
  expect([0, 1, 2, 30].map(refundDelayMs)).toEqual([2000, 4000, 8000, 3_600_000])
})
