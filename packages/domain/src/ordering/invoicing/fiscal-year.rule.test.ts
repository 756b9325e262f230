import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { dayInIndia, fiscalYearOf, paperNumber } from "./fiscal-year.rule.ts"

it("turns with April in India, not in London", () => {
  expect(fiscalYearOf(new Date("2027-03-31T18:29:59.999Z"))).toBe("2627")
  expect(fiscalYearOf(new Date("2027-03-31T18:30:00.000Z"))).toBe("2728")
  expect(fiscalYearOf(new Date("2099-12-31T00:00:00.000Z"))).toBe("9900")
  expect(dayInIndia(new Date("2026-11-22T18:30:00.000Z"))).toBe("2026-11-23")
})

test.prop([
  fc.constantFrom("invoice" as const, "bill" as const, "credit" as const),
  fc.integer({ min: 1, max: 9_999_999 }),
])("numbers stay within what the law allows", (kind, serial) => {
  expect(paperNumber(kind, "2627", serial)).toMatch(/^[A-Z0-9/-]{1,16}$/)
})
