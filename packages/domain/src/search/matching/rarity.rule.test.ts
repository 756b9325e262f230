import { expect, it } from "vitest"
import { makeMarks, rarity } from "./rarity.rule.ts"

it("weighs what few have more, whatever stands twice", () => {
  const weigh = rarity([[0, 1, 1], [0], [0, 2, 2]], 4)
  expect(weigh(1)).toBe(weigh(2))
  expect(weigh(1)).toBeGreaterThan(weigh(0))
  expect(weigh(3)).toBeGreaterThan(weigh(1))
  expect(weigh(99)).toBe(weigh(3))
})

it("marks one list at a time", () => {
  const marks = makeMarks(3)
  expect(marks.has(0)).toBe(false)
  marks.put([0, 2])
  expect([0, 1, 2, 7].map(marks.has)).toEqual([true, false, true, false])
  marks.put([1])
  expect([0, 1, 2].map(marks.has)).toEqual([false, true, false])
})
