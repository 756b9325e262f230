import { describe, expect, it } from "vitest"
import { ACCOUNT_LETTER_KINDS } from "../notification.model.ts"
import { writeAccountLetter } from "./write-account-letter.rule.ts"

const href = "https://haat.example/api/auth/verify-email?token=abc&callbackURL=%2Fcart"

describe.each(ACCOUNT_LETTER_KINDS)("the letter '%s'", (kind) => {
  it("carries its link in both forms, and says what to do when it wasn't asked for", () => {
    const { text, html } = writeAccountLetter(kind, { name: "Asha", href })
    expect(text).toContain(href)
    expect(html).toContain(href.replaceAll("&", "&amp;"))
    expect(text).toMatch(/wasn’t you\?|didn’t ask/)
  })
  it("keeps what was typed as a name inert", () => {
    const { subject, text, html } = writeAccountLetter(kind, { name: "<b>A</b>\r\nBcc: x@y.example", href })
    expect(html).not.toContain("<b>")
    expect(`${subject}${text.split("\n")[0]}`).not.toMatch(/[\r\n]/)
  })
})

it("tells the owner of a taken address that nobody was told", () => {
  expect(writeAccountLetter("taken", { name: "Asha", href }).text).toContain("weren’t told that you are here")
})
