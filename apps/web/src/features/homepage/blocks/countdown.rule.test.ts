import { describe, expect, it } from "vitest"
import { timeLeft } from "./countdown.rule.ts"

describe("timeLeft", () => {
  it("splits into hours, minutes, seconds", () => {
    expect(timeLeft(3_725_000, 0)).toEqual(["01", "02", "05"])
  })
  it("counts more than a day in hours", () => {
    expect(timeLeft(100 * 3_600_000, 0)).toEqual(["100", "00", "00"])
  })
  it("shows one second until the very end", () => {
    expect(timeLeft(1000, 999)).toEqual(["00", "00", "01"])
  })
  it("is over at the end", () => {
    expect(timeLeft(1000, 1000)).toBeNull()
  })
})
