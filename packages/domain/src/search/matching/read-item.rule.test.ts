import { expect, it } from "vitest"
import { makeGrams } from "./grams.rule.ts"
import { allCodesOf, amountsOf, inRow, readItem, toldBy, versionsOf } from "./read-item.rule.ts"
import { makeVocabulary } from "./vocabulary.rule.ts"
import { wordsOf } from "./words.rule.ts"

const described = (title: string, over = {}) => ({
  ...{ title, brand: "", codes: [] as string[], description: "", priceMinor: null },
  ...over,
})
const read = (title: string, over = {}) => {
  const vocabulary = makeVocabulary()
  const found = readItem(described(title, over), { vocabulary, grams: makeGrams() })
  const words = (tokens: readonly number[] | null) => tokens?.map(vocabulary.wordOf)
  return { title: words(found.title), tokens: words(found.tokens), outright: words(found.outright) }
}

it("tells what an item is from what it is for", () => {
  const { outright, title } = read("Leather case for Apple iPod nano")
  expect(outright).toEqual(["leather", "case", "leathercase"])
  expect(title).toContain("ipod")
  expect(read("Leather case").outright).toBeUndefined()
})

it("reads amounts by their unit, apart or joined", () => {
  const amounts = (title: string) =>
    Object.fromEntries([...amountsOf(wordsOf(title))].map(([unit, all]) => [unit, [...all]]))
  expect(amounts("Card 16 GB, 2 pack")).toMatchObject({ gb: ["16"], pack: ["2"] })
  expect(amounts("Card 16GB")).toEqual({ gb: ["16"] })
})

it("takes brand and codes to its words", () => {
  const own = { brand: "Ujjwal", codes: ["DL-300"] }
  expect(read("Desk lamp", own).tokens).toContain("ujjwal")
  expect(allCodesOf(described("Desk lamp", own))).toEqual(["dl300"])
})

it("finds asked words in a description as they are, apart and in others", () => {
  const vocabulary = makeVocabulary()
  const words = ["quickbook", "deluxe", "kettle"].map(vocabulary.idOf)
  const told = toldBy(words, vocabulary)
  const found = (description: string) => [...told(described("", { description }))].map(vocabulary.wordOf)
  expect(found("Works with Quick Books. Deluxe17 kettles!")).toEqual(["quickbook", "deluxe", "kettle"])
  expect(found("books, quick")).toEqual([])
})

it.each([
  ["printmaster gold 17", ["17"]],
  ["kettle 2007 edition 3", ["2007", "3"]],
  ["sharks 2.0 (win 95 98 me 2000 xp/mac 10.1 or higher)", ["2"]],
  ["encore 10282 sharks for windows 98", []],
  ["suite 3 for mac os x 10.4 with 2 fonts", ["3", "2"]],
  ["card 16gb", ["16gb"]],
])("knows which numbers of %j say which one it is", (title, expected) => {
  const vocabulary = makeVocabulary()
  const found = versionsOf(wordsOf(title).map(vocabulary.idOf), vocabulary.remember(inRow))
  expect(found.map(vocabulary.wordOf)).toEqual(expected)
})
