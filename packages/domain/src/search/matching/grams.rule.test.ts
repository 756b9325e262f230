import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { makeGrams } from "./grams.rule.ts"

const threes = (words: readonly string[]): ReadonlySet<string> => {
  const line = ` ${words.join(" ")} `
  return new Set(Array.from({ length: Math.max(0, line.length - 2) }, (_, at) => line.slice(at, at + 3)))
}

it("takes three letters at a time, each once in a line", () => {
  const grams = makeGrams()
  expect(grams.of(["ab", "c"])).toEqual([0, 1, 2, 3])
  expect(grams.of(["ab"])).toEqual([0, 1])
  expect(grams.of(["anana"])).toHaveLength(4)
  expect(grams.of([])).toEqual([])
  expect(grams.size()).toBe(8)
})

const lines = fc.array(fc.array(fc.string({ unit: "grapheme", maxLength: 8 }), { maxLength: 4 }), {
  maxLength: 5,
})

test.prop([lines])("gives the same three letters the same number, others another", (all) => {
  const grams = makeGrams()
  const numbers = all.flatMap((words) => [...grams.of(words)])
  expect(numbers).toHaveLength(all.reduce((sum, words) => sum + threes(words).size, 0))
  expect(new Set(numbers).size).toBe(new Set(all.flatMap((words) => [...threes(words)])).size)
})
