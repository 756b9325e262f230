import { err, ok, type Result } from "../../shared/index.ts"
import type { SynonymFault } from "../tuning/tuning.model.ts"
import { isSlip } from "./slip.rule.ts"

/** From words to the words they may stand for; all in lower case, single blanks. */
export type Synonyms = ReadonlyMap<string, readonly string[]>

export const synonymLimits = { lines: 2000, terms: 12, chars: 60, alternatives: 8, phraseWords: 4 } as const

export const plainPhrase = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()

const termsOf = (side: string): readonly string[] => [
  ...new Set(side.split(",").map(plainPhrase).filter(Boolean)),
]

const faultOf = (terms: readonly string[]): string | null => {
  if (terms.length > synonymLimits.terms) return `use up to ${synonymLimits.terms} expressions in a line`
  if (terms.some(({ length }) => length > synonymLimits.chars))
    return `use up to ${synonymLimits.chars} characters for an expression`
  return terms.some((term) => term.split(" ").length > synonymLimits.phraseWords)
    ? `use up to ${synonymLimits.phraseWords} words for an expression`
    : null
}

type Line = { readonly from: readonly string[]; readonly to: readonly string[]; readonly oneWay: boolean }

const gapOf = ({ from, to, oneWay }: Line): string | null => {
  if (oneWay) return from.length === 0 || to.length === 0 ? "give words on both sides of =>" : null
  return from.length < 2 ? "give at least two expressions, parted by commas" : null
}

const lineOf = (text: string): Result<Line, string> => {
  const sides = text.split("=>")
  const [from, to] = [termsOf(sides[0] ?? ""), termsOf(sides[1] ?? "")]
  const oneWay = sides.length === 2
  const line = { from, to: oneWay ? to : from, oneWay }
  const fault = faultOf(from) ?? faultOf(to) ?? (sides.length > 2 ? "use one => in a line" : gapOf(line))
  return fault === null ? ok(line) : err(fault)
}

/**
 * Reads lines as "couch, sofa" (either finds both) and "chini => sugar" (who asks for the first means also the second). Empty lines
 * and those that begin with # are left out. Answers every faulty line.
 */
export const parseSynonyms = (lines: readonly string[]): Result<Synonyms, readonly SynonymFault[]> => {
  const found = new Map<string, string[]>()
  const faults: SynonymFault[] = []
  if (lines.length > synonymLimits.lines)
    faults.push({ line: synonymLimits.lines + 1, hint: `use up to ${synonymLimits.lines} lines` })
  lines.slice(0, synonymLimits.lines).forEach((text, index) => {
    if (text.trim() === "" || text.trim().startsWith("#")) return
    const line = lineOf(text)
    if (!line.ok) {
      faults.push({ line: index + 1, hint: line.error })
      return
    }
    for (const term of line.value.from) {
      const others = line.value.to.filter((other) => other !== term)
      found.set(term, [...new Set([...(found.get(term) ?? []), ...others])])
    }
  })
  return faults.length > 0 ? err(faults) : ok(found)
}

type Found = { readonly at: number; readonly words: number; readonly others: readonly string[] }

/** Longest expressions first, from left to right, none overlapping. */
const foundIn = (words: readonly string[], synonyms: Synonyms): readonly Found[] => {
  const all: Found[] = []
  for (let at = 0; at < words.length; ) {
    let taken = 1
    for (let length = Math.min(synonymLimits.phraseWords, words.length - at); length > 0; length -= 1) {
      const others = synonyms.get(words.slice(at, at + length).join(" "))
      if (others === undefined) continue
      all.push({ at, words: length, others })
      taken = length
      break
    }
    at += taken
  }
  return all
}

const replaced = (words: readonly string[], { at, words: count }: Found, other: string): string[] => [
  ...words.slice(0, at),
  other,
  ...words.slice(at + count),
]

/**
 * Other wordings of a text. Single replacements come before combined ones and their number is bounded, so a text made of nothing but
 * synonyms stays one cheap query.
 */
export const alternativesOf = (text: string, synonyms: Synonyms): readonly string[] => {
  const words = plainPhrase(text).split(" ")
  const found = foundIn(words, synonyms)
  const single = found.flatMap((one) => one.others.map((other) => replaced(words, one, other).join(" ")))
  const [first, second] = [...found].reverse()
  const both =
    first && second
      ? first.others.flatMap((late) =>
          second.others.map((early) => replaced(replaced(words, first, late), second, early).join(" ")),
        )
      : []
  return [...new Set([...single, ...both])]
    .filter((other) => other !== words.join(" "))
    .slice(0, synonymLimits.alternatives)
}

/**
 * A better spelling of those words that may be slips: not those that staff gave others for (who asks for "coton chini" wants cotton,
 * and no china), nor those that are too far from it. Null where nothing is left to be better.
 */
export const spelledBut = (given: string, spelling: string, synonyms: Synonyms): string | null => {
  const [words, better] = [given.split(" "), spelling.split(" ")]
  if (words.length !== better.length) return spelling
  const kept = better.map((word, at) => {
    const own = words[at] ?? word
    return synonyms.has(plainPhrase(own)) || !isSlip(plainPhrase(own), word) ? own : word
  })
  return kept.join(" ") === given ? null : kept.join(" ")
}
