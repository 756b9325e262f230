import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { dayAndMonth, escapeHtml, oneLine, plainAddress, rupees } from "./mail-text.rule.ts"

test.prop([fc.string({ unit: "binary" })])("no text breaks out of HTML or of a header line", (text) => {
  expect(escapeHtml(text)).not.toMatch(/[<>"']/)
  expect(oneLine(text)).not.toMatch(/[\r\n\u2028\u2029\0]/)
})

it("takes single plain addresses only", () => {
  expect(plainAddress("asha+home@haat.example")).toBe("asha+home@haat.example")
  for (const bad of [
    "a@b.example\r\nBcc: c@d.example",
    "a@b.example,c@d.example",
    "A <a@b.example>",
    "",
    "a b@c.example",
  ])
    expect(plainAddress(bad)).toBeNull()
})

it("writes amounts and dates as India reads them", () => {
  expect(["0", "99900", "12345600", "1234567890"].map((minor) => rupees(Number(minor)))).toEqual([
    "₹0.00",
    "₹999.00",
    "₹1,23,456.00",
    "₹1,23,45,678.90",
  ])
  expect([dayAndMonth("2026-11-04"), dayAndMonth("soon")]).toEqual(["4 Nov", "soon"])
})
