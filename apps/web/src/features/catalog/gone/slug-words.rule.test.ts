import { expect, it } from "vitest"
import { wordsOfSlug } from "./slug-words.rule.ts"

it.each([
  ["mool-deccan-cotton-shorts-stone-wash-jnr30btw", "mool deccan cotton shorts stone wash"],
  ["steel-bottle-750-ml", "steel bottle 750 ml"],
  ["zenvo-headset", "zenvo headset"],
  ["jnr30btw", "jnr30btw"],
  ["%3Cb%3E", "3cb 3e"],
  ["", ""],
])("hears in %j: %j", (slug, words) => {
  expect(wordsOfSlug(slug)).toBe(words)
})
