import { codesOf } from "../matching/words.rule.ts"
import type { Kind } from "../query/index-query.model.ts"
import type { KnownTuning } from "../tuning/known-tuning.rule.ts"
import { latinOf } from "./devanagari.rule.ts"
import { alternativesOf } from "./synonyms.rule.ts"

export type ReadText = {
  /** In Latin letters, single blanks. */
  readonly text: string
  /** Other wordings that mean the same. */
  readonly alternatives: readonly string[]
  readonly pins: readonly string[]
  /** The kind of thing it asks for, where that was looked up. */
  readonly kind?: Kind
}

const manyWords = 3

/** From three words on a text says more than the index's order heeds: which, how many, whose, what for. */
export const hasManyWords = (text: string): boolean => text.split(" ").length >= manyWords

/**
 * A text that reads like an item's whole title: several words with a model number, more with any number, or very many. Of such
 * a text words may be missing or more.
 */
export const isTitle = (text: string): boolean => {
  const words = text.split(/\s+/).filter(({ length }) => length > 1).length
  return (words >= 4 && codesOf(text).length > 0) || (words >= 6 && /\d/.test(text)) || words >= 9
}

/** A text that may be an item's name: a few words with a number, as of a model, a version, a size. */
export const namesItem = (text: string): boolean =>
  /\d/.test(text) && text.split(/\s+/).filter(({ length }) => length > 1).length >= 3

/** What a text says: script, other wordings, and what staff pinned to it. */
export const readText = (
  given: string,
  { synonyms, pinsOf }: Pick<KnownTuning, "synonyms" | "pinsOf">,
): ReadText => {
  const text = latinOf(given).replaceAll(/\s+/g, " ").trim()
  if (text === "") return { text, alternatives: [], pins: [] }
  return {
    text,
    alternatives: isTitle(text) ? [] : alternativesOf(text, synonyms),
    pins: [...new Set([...pinsOf(given), ...pinsOf(text)])],
  }
}
