import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { codesAmong, codesOf, plainCode, tokensOf, wordsOf } from "./words.rule.ts"

it("reads words without case, accents and thousands' commas, keeping decimals", () => {
  expect(wordsOf("Café 1,299 ML 2.5-inch")).toEqual(["cafe", "1299", "ml", "2.5in"])
})

it("reads numbers, versions and sizes alike however they are written", () => {
  for (const text of ["Two v2 2.0", "2 2 2"]) expect(wordsOf(text)).toEqual(["2", "2", "2"])
  for (const text of ['27" TV', "27-inch tv", "27 inches TV"]) expect(wordsOf(text)).toEqual(["27in", "tv"])
  expect(wordsOf("1024MB 2048 mb 1500 mb")).toEqual(["1gb", "2gb", "1500", "mb"])
  expect(wordsOf("constructor valueOf")).toEqual(["constructor", "valueof"])
})

it("passes over signs of ownership", () => {
  expect(wordsOf("Norton™ QuickBooks(R) Sims® 2(tm)")).toEqual(["norton", "quickbooks", "sims", "2"])
})

it("gives words written apart and together a token in common", () => {
  expect(tokensOf("quick books")).toContain("quickbook")
  expect(tokensOf("QuickBooks")).toContain("quickbook")
  expect(tokensOf("GT520")).toContain("520")
  expect([...tokensOf("glasses")]).toEqual(["glasse"])
})

it("takes model numbers in any spelling for one, and plain words and small numbers for none", () => {
  expect(codesOf("Film KX-FA132, 2 pack (PS/LX350H) 1163641")).toEqual(["kxfa132", "pslx350h", "1163641"])
  expect(codesOf("Cotton kurta 42")).toEqual([])
  expect(plainCode("KTC-D320/1G")).toBe("ktcd3201g")
})

it("takes an attribute in two parts for a code, a measure for none", () => {
  expect(codesAmong(["SH 350", "Steel", "500 ml", "7.6 x 4.8 inches"])).toEqual(["sh350"])
  expect(codesOf("16GB 500ml 1200W GT-520X")).toEqual(["gt520x"])
  expect(codesOf("Suite v10.0 3-user 12-volt 1200-watt DSC-H50")).toEqual(["dsch50"])
})

test.prop([fc.string({ unit: "grapheme", maxLength: 400 })])(
  "bears any text, with a bounded number of codes",
  (text) => {
    expect(codesOf(text).length).toBeLessThanOrEqual(12)
    expect(tokensOf(text).size).toBeLessThanOrEqual(3 * text.length * 3 + 3)
  },
)
