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

const parcel = {
  ...{ id: "s1", no: 1, earliest: "2026-11-24", latest: "2026-11-26", carrier: "Vayu", trackingNo: "VY-1" },
  ...{ delay: null, trackingUrl: "https://vayu.example/track/VY-1" },
}

it("names the carrier, the number and its page when a parcel leaves", () => {
  const { subject, text, html } = writeLetter("shipped", orderFactsOf({ parcels: [parcel] }), "s1")
  expect(subject).toBe("Your parcel of order HT2345ABCD is on its way")
  for (const letter of [text, html]) {
    expect(letter).toContain("with Vayu, number VY-1, and arrives 24 Nov – 26 Nov")
    expect(letter).toContain("https://vayu.example/track/VY-1")
  }
})

it("says of a late parcel what was promised, the new day and why", () => {
  const late = { ...parcel, id: "s2", no: 2, delay: { until: "2026-11-29", reason: "weather" } }
  const { subject, text } = writeLetter("delayed", orderFactsOf({ parcels: [parcel, late] }), "s2")
  expect(subject).toBe("Parcel 2 of 2 of order HT2345ABCD comes later than we promised")
  expect(text).toContain(
    "We promised it for 24 Nov – 26 Nov. It will be there by 29 Nov: the weather holds it up.",
  )
})
