import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { cellWords, daysInWords } from "./cell-words.rule.ts"

const back = (kind: keyof typeof cellWords, value: unknown) => {
  const read = cellWords[kind].read(cellWords[kind].write(value))
  return read.ok ? read.value : read.error
}

test.prop([
  fc.integer({ min: 1, max: 127 }),
  fc.nat({ max: 1439 }),
  fc.nat({ max: 10_000_000 }),
  fc.boolean(),
])("reads back what it writes", (days, minute, paise, yes) => {
  expect(back("days", days)).toBe(days)
  expect(back("time", minute)).toBe(minute)
  expect(back("rupees", paise)).toBe(paise)
  expect(back("yesNo", yes)).toBe(yes)
  expect(back("limit", paise)).toBe(paise)
})

it("writes weeks as people do", () => {
  expect([126, 127, 0b0101010, 1, 0b1000001].map(daysInWords)).toEqual([
    "Mon-Sat",
    "Mon-Sun",
    "Mon Wed Fri",
    "Sun",
    "Sat-Sun",
  ])
  expect(cellWords.days.read("sat-mon")).toEqual({ ok: true, value: 0b1000011 })
  expect(back("limit", undefined)).toBeUndefined()
})

it.each([
  ["days", "Mond"],
  ["days", ""],
  ["time", "24:00"],
  ["time", "9:60"],
  ["rupees", "1,000"],
  ["rupees", "-4"],
  ["yesNo", "maybe"],
  ["whole", "1e9"],
  ["degrees", "12,9"],
  ["limit", "many"],
] as const)("says what %s should look like instead of %j", (kind, cell) => {
  expect(cellWords[kind].read(cell)).toMatchObject({ ok: false, error: expect.stringMatching(/write/) })
})
