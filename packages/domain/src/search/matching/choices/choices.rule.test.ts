import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { choiceOf, choicesLikeness, choicesOf } from "./choices.rule.ts"

const choices = (text: string) => choicesOf(text.split(" ").map(choiceOf))
const differ = (asked: string, own: string) => choicesLikeness(choices(asked), choices(own))

it.each([
  ["red kettle", "blue kettle", 1],
  ["gray sofa", "gr".concat("ey sofa"), 0],
  ["red kettle", "red and blue kettle", 0],
  ["kettle", "blue kettle", 0],
  ["painter macintosh", "painter pc", 1],
])("of %j and %j tells another color or system: %d", (asked, own, other) => {
  expect(differ(asked, own).otherChoice).toBe(other)
})

it.each([
  ["painter 9", "painter 9 upg", { otherSale: 1, saleMissing: 0 }],
  ["painter upgrade", "painter upg", { otherSale: 0, saleMissing: 0 }],
  ["painter academic", "painter", { otherSale: 0, saleMissing: 1 }],
])("of %j and %j tells how they are sold", (asked, own, expected) => {
  expect(differ(asked, own)).toMatchObject({ otherChoice: 0, ...expected })
})

it.each([
  ["typing deluxe", "typing dlx", [0, 0, 0]],
  ["typing deluxe", "typing standard", [1, 1, 1]],
  ["typing deluxe", "typing", [0, 1, 0]],
  ["typing", "typing deluxe", [0, 0, 1]],
  ["office premium business", "office business", [0, 0.5, 0]],
])("of %j and %j tells another edition, one missing, one more", (asked, own, expected) => {
  const { otherEdition, editionMissing, editionMore } = differ(asked, own)
  expect([otherEdition, editionMissing, editionMore]).toEqual(expected)
})

const words = fc.array(fc.constantFrom("red", "mac", "pc", "pro", "deluxe", "upgrade", "kettle"), {
  maxLength: 6,
})

test.prop([words, words])("finds nothing else in itself, and another one from either side", (one, other) => {
  const [a, b] = [one.join(" "), other.join(" ")]
  expect(Object.values(differ(a, a)).every((part) => part === 0)).toBe(true)
  const [there, back] = [differ(a, b), differ(b, a)]
  expect([there.otherChoice, there.otherEdition]).toEqual([back.otherChoice, back.otherEdition])
  expect(there.editionMissing).toBe(back.editionMore)
})
