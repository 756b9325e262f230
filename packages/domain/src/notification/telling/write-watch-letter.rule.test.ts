import { describe, expect, it } from "vitest"
import { writeWatchLetter } from "./write-watch-letter.rule.ts"

const facts = {
  ...{ title: "Steel kettle", slug: "kettle", options: { color: "red", size: "L" }, priceMinor: 99_900 },
  ...{ pincode: "560001", href: "https://haat.example/p/kettle?sku=S" },
  manage: "https://haat.example/notify-me?token=t",
}

describe.each(["confirm", "back"] as const)("the letter '%s'", (kind) => {
  it("names the variant and the place, and how to end it, in both forms", () => {
    const { text, html, unsubscribe } = writeWatchLetter(kind, facts)
    for (const form of [text, html]) {
      expect(form).toContain("Steel kettle (red, L)")
      expect(form).toContain("560001")
      expect(form).toContain(facts.manage)
    }
    expect(unsubscribe).toBe(facts.manage)
  })
  it("keeps what a supplier wrote inert", () => {
    const { subject, html } = writeWatchLetter(kind, { ...facts, title: "<b>x</b>\r\nBcc: a@b.example" })
    expect(html).not.toContain("<b>")
    expect(subject).not.toMatch(/[\r\n]/)
  })
})

it("says what it costs and leads to it, and that nothing is held", () => {
  const { text } = writeWatchLetter("back", facts)
  expect(text).toContain("₹999.00")
  expect(text).toContain(facts.href)
  expect(text).toContain("isn’t held")
})
