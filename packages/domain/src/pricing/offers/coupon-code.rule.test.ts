import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { couponCode } from "./coupon-code.rule.ts"

it("knows one spelling of a code", () => {
  for (const typed of ["save10", " SAVE10 ", "Save-10", "ＳＡＶＥ１０", "sa ve 10"])
    expect(couponCode(typed)).toBe("SAVE10")
})

it.each([
  ["Cyrillic a", "SАVE10"],
  ["Greek E", "SAVΕ10"],
  ["dotless i", "fırst"],
  ["sharp s", "straßE"],
  ["joiners", "SAVE\u200d10"],
  ["combining marks", "SAVE\u030110"],
  ["too short", "AB1"],
  ["too long", "A".repeat(25)],
  ["injection", "A'OR'1"],
])("refuses %s", (_what, typed) => {
  expect(couponCode(typed)).toBeNull()
})

test.prop([fc.string({ unit: "binary", maxLength: 30 })])("is idempotent and plain", (typed) => {
  const code = couponCode(typed)
  if (code === null) return
  expect(code).toMatch(/^[A-Z0-9]{4,24}$/)
  expect(couponCode(code)).toBe(code)
})
