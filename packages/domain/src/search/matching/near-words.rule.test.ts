import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { areInitials, initialOf, initialsOf, nearness } from "./near-words.rule.ts"

it.each([
  ["immers", "immersion"],
  ["dlx", "deluxe"],
  ["svr", "server"],
  ["carrying", "carryng"],
  ["reciever", "recieveer"],
])("takes %s for %s, if less surely than for itself", (a, b) => {
  expect(nearness(a, b)).toBeGreaterThan(0)
  expect(nearness(a, b)).toBeLessThan(1)
})

it.each([
  ["red", "rod"],
  ["oil", "oiled machine"],
  ["chair", "chain"],
])("tells %s and %s apart where it should", (a, b) => {
  expect(nearness(a, b)).toBeLessThan(0.9)
})

it.each([
  ["2006", "2007"],
  ["gt520", "gt52"],
])("takes %s and %s, words with digits, for strangers", (a, b) => {
  expect(nearness(a, b)).toBe(0)
})

it("reads initials of words on end, with numbers whole", () => {
  expect(initialsOf(["office", "small", "business", "edition"])).toContain("sbe")
  expect(initialsOf(["creative", "suite", "3"])).toContain("cs3")
  expect(initialsOf(["tea", "pot"]).size).toBe(0)
})

test.prop([fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 })])(
  "says the same of two words whichever comes first, between 0 and 1",
  (a, b) => {
    expect(nearness(a, b)).toBe(nearness(b, a))
    expect(nearness(a, b)).toBeGreaterThanOrEqual(0)
    expect(nearness(a, b)).toBeLessThanOrEqual(1)
  },
)

const short = fc.array(fc.constantFrom("a", "b", "2", "ab", "12"), { maxLength: 6 })
test.prop([short, fc.array(fc.constantFrom("a", "b", "1", "2"), { maxLength: 5 })])(
  "asks of one word the same as of all initials",
  (words, letters) => {
    const word = letters.join("")
    expect(areInitials(word, words.map(initialOf))).toBe(initialsOf(words).has(word))
  },
)
