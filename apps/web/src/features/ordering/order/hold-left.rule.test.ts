import { expect, it } from "vitest"
import { holdEnd, holdLeft, holdNews } from "./hold-left.rule.ts"

it("counts minutes and seconds down to zero", () => {
  expect(holdLeft(605_000, 0).text).toBe("10:05")
  expect(holdLeft(999, 0).text).toBe("0:01")
  expect(holdLeft(0, 5000)).toEqual({ text: "0:00", isShort: false, isOver: true })
})

it("is short from two minutes on, and told once then and once at the end", () => {
  expect(holdLeft(120_001, 0).isShort).toBe(false)
  expect(holdLeft(120_000, 0).isShort).toBe(true)
  const news = [180_000, 120_000, 60_000, 0].map((left) => holdNews(holdLeft(left, 0)))
  expect(news[0]).toBe("")
  expect(news[1]).toContain("two minutes")
  expect(news[2]).toBe(news[1])
  expect(news[3]).toContain("time is up")
})

it("promises that nothing is charged only where no bank is asked", () => {
  expect(holdEnd(false)).toContain("nothing is charged")
  expect(holdEnd(true)).not.toContain("nothing is charged")
})
