import { expect, it } from "vitest"
import { namedInNote, privacyNote } from "./privacy-note.rule.ts"

it("names everything that is kept of a search and of a result that was opened", () => {
  for (const [kept, words] of Object.entries(namedInNote)) expect(privacyNote, kept).toContain(words)
})
