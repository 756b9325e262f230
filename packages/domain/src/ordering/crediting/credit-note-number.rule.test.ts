import { expect, it } from "vitest"
import { creditNoteNumber } from "./credit-note-number.rule.ts"

it("fits into sixteen characters and can't be taken for an invoice's", () => {
  expect(creditNoteNumber("2627", 1)).toBe("CN/2627/000001")
  expect(creditNoteNumber("2627", 99_999_999).length).toBeLessThanOrEqual(16)
})
