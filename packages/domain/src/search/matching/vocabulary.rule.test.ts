import { expect, it } from "vitest"
import { makeVocabulary } from "./vocabulary.rule.ts"
import { wordsOf } from "./words.rule.ts"

const tokensIn = (text: string): readonly string[] => {
  const { stemOf, tokensOf, wordOf } = makeVocabulary()
  return tokensOf(wordsOf(text).map(stemOf)).map(wordOf)
}

it("gives words written apart and together a token in common", () => {
  expect(tokensIn("quick books")).toEqual(["quick", "book", "quickbook"])
  expect(tokensIn("QuickBooks")).toContain("quickbook")
  expect(tokensIn("GT520")).toEqual(["gt520", "gt", "520"])
  expect(tokensIn("glasses")).toEqual(["glasse"])
  expect(tokensIn("")).toEqual([])
})

it("knows a word by one number, however it was met", () => {
  const { idOf, stemOf, wordOf, size } = makeVocabulary()
  expect([stemOf("books"), stemOf("book"), idOf("book"), stemOf("books")]).toEqual([0, 0, 0, 0])
  expect([idOf("shelf"), wordOf(1), wordOf(7), size()]).toEqual([1, "shelf", "", 2])
})

it("asks once what is said of a word, also of one that is met later", () => {
  const { idOf, remember, rememberNumber } = makeVocabulary()
  const asked: string[] = []
  const heard = (word: string): number => {
    asked.push(word)
    return word.length
  }
  const long = remember((word) => heard(word) > 3)
  const early = idOf("book")
  const length = rememberNumber(heard)
  const late = idOf("shelf")
  expect([long(early), long(early), length(early), length(early), length(late)]).toEqual([
    true,
    true,
    4,
    4,
    5,
  ])
  expect(asked).toEqual(["book", "book", "shelf"])
})
