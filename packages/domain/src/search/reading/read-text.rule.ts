import type { KnownTuning } from "../tuning/known-tuning.rule.ts"
import { latinOf } from "./devanagari.rule.ts"
import { alternativesOf } from "./synonyms.rule.ts"

export type ReadText = {
  /** In Latin letters, single blanks. */
  readonly text: string
  /** Other wordings that mean the same. */
  readonly alternatives: readonly string[]
  readonly pins: readonly string[]
}

/** From so many words on a text is read as an item's whole title, of which words may be missing or more. */
export const titleWords = 6

export const isTitle = (text: string): boolean =>
  text.split(/\s+/).filter(({ length }) => length > 1).length >= titleWords

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
