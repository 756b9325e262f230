import { expect, it } from "vitest"
import { holdLeft } from "./hold-left.rule.ts"

it("counts minutes and seconds down to zero", () => {
  expect(holdLeft(605_000, 0).text).toBe("10:05")
  expect(holdLeft(999, 0).text).toBe("0:01")
  expect(holdLeft(0, 5000)).toEqual({ text: "0:00", isShort: false })
})

it("is short from two minutes on", () => {
  expect(holdLeft(120_001, 0).isShort).toBe(false)
  expect(holdLeft(120_000, 0).isShort).toBe(true)
})
