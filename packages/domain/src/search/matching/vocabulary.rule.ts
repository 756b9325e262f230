import { partsOf, singular } from "./words.rule.ts"

/** A word, or two neighbors written as one, by its number. */
export type Token = number

/**
 * All that is compared with one text, by number: what many titles have in common is taken apart, weighed and compared once, and what a
 * title has is found without hashing.
 */
export type Vocabulary = {
  readonly idOf: (token: string) => Token
  /** Of a word as it is written, in singular. */
  readonly stemOf: (written: string) => Token
  readonly wordOf: (token: Token) => string
  /** The letters and the digits of a mixed word; none of any other. */
  readonly partsOf: (token: Token) => readonly Token[]
  /**
   * Words, the letters and the digits of mixed words, and every two neighbors written as one: "Quick Books", "QuickBooks", "GT 520"
   * and "GT520" share a token. Some may stand there twice.
   */
  readonly tokensOf: (words: readonly Token[]) => readonly Token[]
  /** What `of` says of a word, asked once for each. */
  readonly remember: <Said>(of: (word: string) => Said) => (token: Token) => Said
  /** The same of what is told by a number. */
  readonly rememberNumber: (of: (word: string) => number) => (token: Token) => number
  readonly size: () => number
}

export const makeVocabulary = (): Vocabulary => {
  const ids = new Map<string, Token>()
  const words: string[] = []
  const stems = new Map<string, Token>()
  const idOf = (token: string): Token => {
    const known = ids.get(token)
    if (known !== undefined) return known
    ids.set(token, words.length)
    return words.push(token) - 1
  }
  const wordOf = (token: Token): string => words[token] ?? ""
  const stemOf = (written: string): Token => {
    const known = stems.get(written)
    if (known !== undefined) return known
    const stem = idOf(singular(written))
    stems.set(written, stem)
    return stem
  }
  const remember = <Said>(of: (word: string) => Said): ((token: Token) => Said) => {
    const known = new Map<Token, Said>()
    return (token) => {
      const before = known.get(token)
      if (before !== undefined) return before
      const said = of(wordOf(token))
      known.set(token, said)
      return said
    }
  }
  const rememberNumber = (of: (word: string) => number): ((token: Token) => number) => {
    const known = new Float64Array(words.length).fill(Number.NaN)
    return (token) => {
      const before = known[token] ?? Number.NaN
      if (!Number.isNaN(before)) return before
      const said = of(wordOf(token))
      known[token] = said
      return said
    }
  }
  const partsAt = remember((word) => partsOf(word).map(idOf))
  const tokensOf = (all: readonly Token[]): readonly Token[] => {
    if (all.length === 0) return all
    const tokens = all.slice()
    for (const token of all) for (const part of partsAt(token)) tokens.push(part)
    for (let at = 1; at < all.length; at += 1)
      tokens.push(idOf(wordOf(all[at - 1] ?? 0) + wordOf(all[at] ?? 0)))
    return tokens
  }
  return {
    idOf,
    stemOf,
    wordOf,
    partsOf: partsAt,
    tokensOf,
    remember,
    rememberNumber,
    size: () => words.length,
  }
}
