import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { evenSize, evenSizeAbove } from "./even-size.rule.ts"

const sizes = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512]

describe("even sizes", () => {
  it("are powers of two and those half-way between", () => {
    expect(sizes.map(evenSize)).toEqual(sizes)
    expect(sizes.map(evenSizeAbove)).toEqual(sizes)
    expect([evenSize(0), evenSizeAbove(0)]).toEqual([0, 0])
  })

  test.prop([fc.integer({ min: 1, max: 512 })])("are the nearest ones below and above", (count) => {
    expect(evenSize(count)).toBe(sizes.findLast((size) => size <= count))
    expect(evenSizeAbove(count)).toBe(sizes.find((size) => size >= count))
  })
})
