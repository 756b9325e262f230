import { describe, expect, it } from "vitest"
import { lookAgainMs, orderWithin, stockState } from "./order-by.rule.ts"

const minutes = (count: number): number => count * 60_000

describe("orderWithin", () => {
  it("says hours and minutes, without empty parts", () => {
    expect(orderWithin(minutes(130), 0)).toBe("2 h 10 min")
    expect(orderWithin(minutes(120), 0)).toBe("2 h")
    expect(orderWithin(minutes(9), 0)).toBe("9 min")
  })
  it("never promises the last seconds", () => {
    expect(orderWithin(59_999, 0)).toBeNull()
    expect(orderWithin(0, 1)).toBeNull()
  })
})

describe("lookAgainMs", () => {
  it("is a minute, or the moment the next cut-off passes, though never a storm of questions", () => {
    expect(lookAgainMs([minutes(9), minutes(90)], 0)).toBe(minutes(1))
    expect(lookAgainMs([minutes(90), 40_000], 0)).toBe(40_000)
    expect(lookAgainMs([100], 0)).toBe(5000)
    expect(lookAgainMs([minutes(1)], minutes(2))).toBe(minutes(1))
    expect(lookAgainMs([], 0)).toBe(minutes(1))
  })
})

describe("stockState", () => {
  const state = (available: number, inStock: boolean, on?: string) =>
    stockState({ available, inStock, backOn: on === undefined ? null : { on } })
  it("tells what is gone from what is elsewhere", () => {
    expect(state(0, false).text).toBe("Sold out")
    expect(state(0, true).text).not.toBe("Sold out")
  })
  it("says when it is back, but not of what is here", () => {
    expect(state(0, false, "2031-01-09")).toEqual({ tone: "warn", text: "Back on 9 Jan" })
    expect(state(9, true, "2031-01-09").text).toBe("In stock")
  })
  it.each([
    [0, "bad"],
    [1, "warn"],
    [5, "warn"],
    [6, "good"],
  ])("is honest about %i", (available, tone) => {
    expect(state(available, available > 0).tone).toBe(tone)
  })
})
