import type { Kind } from "../query/index-query.model.ts"
import type { TextReading } from "../search.model.ts"

/** On which lower rung a text was found, and what was learned on the way there. */
export type KnownReading = {
  readonly reading: TextReading
  /** What was looked for instead; null where the text stands. */
  readonly spelling: string | null
  /** What the text asks for, where that was looked up. */
  readonly kind: Kind | null
}

/** A reading as it is remembered: it holds as long as the text as typed finds no more than it did. */
export type RememberedReading = {
  readonly how: KnownReading
  readonly typedTotal: number
}

/**
 * Readings of texts under one saved tuning, kept for a while. A new tuning begins with none: what staff change must count at
 * once. Nobody may rely on one: whoever finds nothing by it, or more by the text as typed, reads the text anew.
 */
export type KnownReadings = {
  readonly recall: (revision: number, text: string) => RememberedReading | null
  readonly keep: (revision: number, text: string, remembered: RememberedReading) => void
}
