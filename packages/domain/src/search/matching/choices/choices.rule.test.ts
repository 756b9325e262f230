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

it("tells what is sold in another way", () => {
  expect(differ("painter 9", "painter 9 upg")).toEqual({ otherChoice: 0, otherSale: 1, saleMissing: 0 })
  expect(differ("painter upgrade", "painter upg")).toEqual({ otherChoice: 0, otherSale: 0, saleMissing: 0 })
  expect(differ("painter academic", "painter")).toEqual({ otherChoice: 0, otherSale: 0, saleMissing: 1 })
})
