import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { latinOf } from "./devanagari.rule.ts"

it.each([
  ["चप्पल", "chappal"],
  ["जूते", "joote"],
  ["साड़ी", "sari"],
  ["कुर्ता", "kurta"],
  ["दूध ५०० ml", "doodh 500 ml"],
  ["बासमती चावल", "basamati chaval"],
  ["चाय", "chay"],
  ["रंग", "rang"],
  ["blue कुर्ती", "blue kurti"],
])("writes %s as %s", (hindi, latin) => {
  expect(latinOf(hindi)).toBe(latin)
})

test.prop([fc.string({ unit: "grapheme", maxLength: 100 })])("leaves no Devanagari letter", (text) => {
  expect(latinOf(`${text}क्षेत्र`)).not.toMatch(/[\u0904-\u0939]/)
})

const everyLetter = Array.from({ length: 0x36 }, (_, at) => String.fromCodePoint(0x0904 + at))
it.each(everyLetter)("knows the letter %s", (letter) => {
  expect(latinOf(letter)).toMatch(/^[a-z]+$|^\u093d?$/)
})

test.prop([fc.string({ unit: "grapheme-ascii", maxLength: 100 })])("leaves Latin text alone", (text) => {
  expect(latinOf(text)).toBe(text)
})
