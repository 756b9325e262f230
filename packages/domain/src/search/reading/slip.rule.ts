import { choiceOf } from "../matching/choices/choices.rule.ts"

type Rows = readonly (readonly number[])[]

const never = Number.POSITIVE_INFINITY
const at = (rows: Rows, row: number, column: number): number => rows[row]?.[column] ?? never

type Ends = { readonly row: number; readonly column: number }

const isSwap = (word: string, other: string, { row, column }: Ends): boolean =>
  word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1]

const next = (word: string, other: string, rows: Rows): readonly number[] => {
  const row = rows.length
  const found = [row]
  for (let column = 1; column <= other.length; column += 1) {
    const unlike = word[row - 1] === other[column - 1] ? 0 : 1
    const swapped = isSwap(word, other, { row, column }) ? at(rows, row - 2, column - 2) + 1 : never
    const changed = at(rows, row - 1, column - 1) + unlike
    found.push(Math.min(at(rows, row - 1, column) + 1, (found[column - 1] ?? never) + 1, changed, swapped))
  }
  return found
}

/** Letters too many, missing, other or swapped with their neighbor (Damerau and Levenshtein's distance of neighboring swaps). */
export const slipsBetween = (word: string, other: string): number => {
  const rows: (readonly number[])[] = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  while (rows.length <= word.length) rows.push(next(word, other, rows))
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

const vowel = /[aeiouy]/

/** Of two words of one length that are a slip apart: whether it made another consonant. */
const isOtherConsonant = (word: string, meant: string): boolean => {
  let first = 0
  while (first < word.length && word[first] === meant[first]) first += 1
  if (isSwap(word, meant, { row: first + 2, column: first + 2 })) return false
  return !(vowel.test(word[first] ?? "") && vowel.test(meant[first] ?? ""))
}

/**
 * Whether the word for the thing itself may be a slip: one, inside a long word, that makes no other consonant. Another ending makes
 * another thing (a dresser, and dresses), so does another consonant (a platter, and a planter) and any letter of a short word.
 */
export const isSlipOfThing = (word: string, meant: string): boolean =>
  word.length >= letters.ofThing &&
  slipsBetween(word, meant) === 1 &&
  word.at(-1) === meant.at(-1) &&
  isSlip(word, meant) &&
  (word.length !== meant.length || !isOtherConsonant(word, meant))
