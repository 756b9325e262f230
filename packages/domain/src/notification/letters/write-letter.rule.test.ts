import { expect, it } from "vitest"
import { LETTER_KINDS } from "../notification.model.ts"
import { orderFactsOf } from "../testing/index.ts"
import { writeLetter } from "./write-letter.rule.ts"

it("says what was ordered, for how much, when it comes and where to follow it", () => {
  const { subject, text, html } = writeLetter("placed", orderFactsOf({}))
  expect(subject).toBe("Your order HT2345ABCD is placed")
  for (const part of [
    "2 × Steel kettle (red)",
    "₹1,998.00",
    "₹2,047.00",
    "24 Nov – 26 Nov",
    "Asha Rao",
    "token=abc",
  ]) {
    expect(text).toContain(part)
    expect(html).toContain(part)
  }
})

it("promises a refund where money was taken, and nothing where none was", () => {
  expect(writeLetter("cancelled", orderFactsOf({ refundMinor: 204_700 })).text).toContain("₹2,047.00 go back")
  expect(writeLetter("expired", orderFactsOf({})).text).not.toContain("go back")
})

it("keeps a subject on one line, whatever the code holds", () => {
  for (const kind of LETTER_KINDS) {
    const { subject } = writeLetter(kind, orderFactsOf({ code: "X\r\nBcc: everyone@haat.example" }))
    expect(subject).not.toMatch(/[\r\n]/)
  }
})
