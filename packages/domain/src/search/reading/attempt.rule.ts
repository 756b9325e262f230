import { anyKind, type TextBand, type TextFound } from "../query/index-query.model.ts"
import type { TextReading } from "../search.model.ts"
import type { KnownTuning } from "../tuning/known-tuning.rule.ts"
import type { KnownReading } from "./known-reading.model.ts"
import { hasManyWords, type ReadText, readText } from "./read-text.rule.ts"
import { plainPhrase } from "./synonyms.rule.ts"

/** A text taken in one way, as the index is asked for it. */
export type Attempt = { readonly text: ReadText; readonly band: TextBand }

/**
 * With fewer matches of the text than this, looser readings are looked at. Of many words each may be the one that the shop doesn't
 * use, so a handful that has them all in some way need not hold what was meant; unless the whole of it is an expression that staff
 * gave other words for.
 */
export const fewOf = (text: string, { synonyms }: Pick<KnownTuning, "synonyms">): number => {
  if (synonyms.has(plainPhrase(text))) return 1
  return hasManyWords(text) ? 5 : 3
}

export const asTyped: KnownReading = { reading: "exact", spelling: null, kind: null }

/** Whether a reading bears; a corrected text only where it finds more than as typed at `first`. */
export const finds = (reading: TextReading, { textTotal, alikeTotal }: TextFound, first = 0): boolean =>
  reading === "alike" ? alikeTotal > 0 : textTotal > (reading === "corrected" ? first : 0)

/** The text as this reading takes it. */
export const attemptOf = (
  given: ReadText,
  { reading, spelling, kind }: KnownReading,
  tuning: KnownTuning,
): Attempt => {
  const text = spelling === null ? given : readText(spelling, tuning)
  return { text: { ...text, kind: kind ?? anyKind }, band: reading === "corrected" ? "exact" : reading }
}
