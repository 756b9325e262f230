import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { alternativesOf, parseSynonyms, spelledBut, synonymLimits } from "./synonyms.rule.ts"

const synonyms = (...lines: readonly string[]) => {
  const parsed = parseSynonyms(lines)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

it("finds either of equals, and only the second of a one-way line", () => {
  const known = synonyms("couch, sofa, settee", "chini => sugar", "", "# a note")
  expect(alternativesOf("Blue Couch", known)).toEqual(["blue sofa", "blue settee"])
  expect(alternativesOf("chini", known)).toEqual(["sugar"])
  expect(alternativesOf("sugar", known)).toEqual([])
})

it("takes the longest expression, and combines two", () => {
  const known = synonyms("air conditioner, ac", "air => wind", "stand, rack")
  expect(alternativesOf("air conditioner stand", known)).toEqual([
    "ac stand",
    "air conditioner rack",
    "ac rack",
  ])
})

it.each([
  ["alone", "two expressions"],
  ["a => b => c", "one =>"],
  ["=> b", "both sides"],
  [`${"x".repeat(61)}, y`, "60 characters"],
  ["one two three four five, y", "4 words"],
])("says what is wrong with %j", (line, hint) => {
  const parsed = parseSynonyms(["tv, television", line])
  expect(parsed).toMatchObject({ ok: false, error: [{ line: 2, hint: expect.stringContaining(hint) }] })
})

test.prop([fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 }), fc.string({ maxLength: 200 })])(
  "bears any lines and any text, with a bounded number of wordings",
  (lines, text) => {
    const parsed = parseSynonyms(lines)
    const others = parsed.ok ? alternativesOf(text, parsed.value) : []
    expect(others.length).toBeLessThanOrEqual(synonymLimits.alternatives)
  },
)

it.each([
  ["chini", "china", null],
  ["coton chini", "cotton china", "cotton chini"],
  ["coton kurta", "cotton kurta", "cotton kurta"],
  ["coton Chini", "cotton", "cotton"],
])("spells %j as %j but for the words it was taught: %j", (given, spelling, kept) => {
  expect(spelledBut(given, spelling, synonyms("chini => sugar", "kurta, kurti"))).toBe(kept)
})
