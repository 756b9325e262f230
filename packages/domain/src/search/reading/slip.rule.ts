import { choiceOf } from "../matching/choices/choices.rule.ts"

const next = (word: string, other: string, rows: readonly (readonly number[])[]): readonly number[] => {
  const at = rows.length
  const row = [at]
  for (let to = 1; to <= other.length; to += 1) {
    const isSame = word[at - 1] === other[to - 1]
    const isSwap = at > 1 && to > 1 && word[at - 1] === other[to - 2] && word[at - 2] === other[to - 1]
    const above = rows[at - 1] ?? []
    row.push(
      Math.min(
        (above[to] ?? 0) + 1,
        (row[to - 1] ?? 0) + 1,
        (above[to - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (rows[at - 2]?.[to - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      ),
    )
  }
  return row
}

/** Letters too many, missing, other or swapped with their neighbor (Damerau and Levenshtein's distance of neighboring swaps). */
export const slipsBetween = (word: string, other: string): number => {
  const rows: (readonly number[])[] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let at = 1; at <= word.length; at += 1) rows.push(next(word, other, rows))
  return rows[word.length]?.[other.length] ?? 0
}

const letters = { one: 4, two: 8, ofThing: 6 } as const

/**
 * Whether a word may be another one with slips: one from four letters on, two from eight. A color of another shop is no slip ("teal"
 * isn't teak), nor is half of a short word ("marble" isn't marine).
 */
export const isSlip = (word: string, meant: string): boolean => {
  if (choiceOf(word) !== "" || word.length < letters.one) return false
  return slipsBetween(word, meant) <= (word.length < letters.two ? 1 : 2)
}

const vowels = /[aeiouy]/g
const bones = (word: string): string => [...word.replaceAll(vowels, "")].sort().join("")

/**
 * Whether the word for the thing itself may be a slip: one, inside a long word, that makes no other consonant. Another ending makes
 * another thing (a dresser, and dresses), so does another consonant (a platter, and a planter) and any letter of a short word.
 */
export const isSlipOfThing = (word: string, meant: string): boolean =>
  word.length >= letters.ofThing &&
  slipsBetween(word, meant) === 1 &&
  word.at(-1) === meant.at(-1) &&
  isSlip(word, meant) &&
  (word.length !== meant.length || bones(word) === bones(meant))
