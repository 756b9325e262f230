import { expect, it } from "vitest"
import { lastDays, rank } from "./rank.rule.ts"

it("sums over days, ranks by the sum and breaks ties by id", () => {
  const counts = [
    { productId: "b", count: 2 },
    { productId: "a", count: 1 },
    { productId: "c", count: 4 },
    { productId: "a", count: 1 },
  ]
  expect(rank(counts, 10)).toEqual(["c", "a", "b"])
  expect(rank(counts, 1)).toEqual(["c"])
  expect(rank([], 3)).toEqual([])
})

it("counts days back over the end of a month", () => {
  expect(lastDays(new Date("2026-12-01T05:00:00Z"), 3)).toEqual(["2026-12-01", "2026-11-30", "2026-11-29"])
})
