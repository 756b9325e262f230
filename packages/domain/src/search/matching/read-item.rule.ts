import type { Gram, Grams } from "./grams.rule.ts"
import type { Described } from "./likeness.model.ts"
import type { Token, Vocabulary } from "./vocabulary.rule.ts"
import { codesOf, plainCode, wordsOf } from "./words.rule.ts"

/** What items that are compared with each other are taken apart by. */
export type Reader = { readonly vocabulary: Vocabulary; readonly grams: Grams }

/** An item taken apart for comparing; a token may stand in a list twice. */
export type ReadItem = {
  readonly item: Described
  /** Of the title, in singular and in order. */
  readonly words: readonly Token[]
  readonly brand: readonly Token[]
  readonly title: readonly Token[]
  /** Of title, brand and codes. */
  readonly tokens: readonly Token[]
  /** Of the title before it says what it is for; null where it doesn't say that. */
  readonly outright: readonly Token[] | null
  readonly grams: readonly Gram[]
}

const turning = new Set(["for", "with", "without", "by", "from", "fits", "fit", "compatible"])

const stems = (text: string, { stemOf }: Vocabulary): readonly Token[] => wordsOf(text).map(stemOf)
const tokens = (text: string, vocabulary: Vocabulary): readonly Token[] =>
  vocabulary.tokensOf(stems(text, vocabulary))

export const readItem = (item: Described, { vocabulary, grams }: Reader): ReadItem => {
  const written = wordsOf(item.title)
  const words = written.map(vocabulary.stemOf)
  const brand = stems(item.brand, vocabulary)
  const title = vocabulary.tokensOf(words)
  const turn = words.findIndex((word, at) => at > 0 && turning.has(vocabulary.wordOf(word)))
  const codes = item.codes.flatMap((code) => tokens(code, vocabulary))
  return {
    ...{ item, words, brand, title },
    tokens: [...title, ...vocabulary.tokensOf(brand), ...codes],
    outright: turn < 0 ? null : vocabulary.tokensOf(words.slice(0, turn)),
    grams: grams.of(written),
  }
}

const descriptionRead = 1500

export const descriptionTokens = (item: Described, vocabulary: Vocabulary): ReadonlySet<Token> =>
  new Set(tokens(item.description.slice(0, descriptionRead), vocabulary))

/** Which of the words a description tells, written as they are, apart or as part of another. */
export const toldBy = (
  wanted: readonly Token[],
  { stemOf, partsOf, wordOf, idOf, remember }: Vocabulary,
): ((item: Described) => ReadonlySet<Token>) => {
  const asked = new Set(wanted)
  const begins = remember((word) => wanted.some((token) => wordOf(token).startsWith(word)))
  return ({ description }) => {
    const told = new Set<Token>()
    let before: Token | null = null
    for (const written of wordsOf(description.slice(0, descriptionRead))) {
      const token = stemOf(written)
      if (asked.has(token)) told.add(token)
      for (const part of partsOf(token)) if (asked.has(part)) told.add(part)
      if (before !== null && begins(before)) {
        const pair = idOf(wordOf(before) + wordOf(token))
        if (asked.has(pair)) told.add(pair)
      }
      before = token
    }
    return told
  }
}

export const modelsOf = ({ codes }: Described): readonly string[] =>
  codes.map(plainCode).filter(({ length }) => length >= 3)

/** In the title and as they are known, in any spelling. */
export const allCodesOf = (item: Described): readonly string[] => [
  ...new Set([...codesOf(item.title), ...modelsOf(item)]),
]

export const isNumber = (token: string): boolean =>
  token.length <= 6 && /^\d+(?:\.\d+)?[a-z]{0,4}$/.test(token)

const system = new Set([
  "win",
  "window",
  "windows",
  "mac",
  "macintosh",
  "osx",
  "os",
  "linux",
  "pc",
  "xp",
  "vista",
  "nt",
])
/** Stand between the systems that a title lists. */
const listing = new Set(["me", "x", "or", "higher", "later", "classic", "only", "and"])
const plainNumber = /^\d{1,4}(?:\.\d+)?[a-z]{0,4}$/

/** What a word does in a row of systems: names one, counts, goes on with the row, or ends it. */
type InRow = "system" | "number" | "on" | "other"

export const inRow = (word: string): InRow => {
  if (plainNumber.test(word)) return "number"
  if (system.has(word)) return "system"
  return listing.has(word) ? "on" : "other"
}

/**
 * The numbers of a title that say which one it is: a version, a volume, a year. What stands in a row of systems says what it runs on
 * ("win 98 me 2000 xp", "mac os x 10.4 or higher"), and a long number is a catalog's.
 */
export const versionsOf = (words: readonly Token[], rowOf: (word: Token) => InRow): readonly Token[] => {
  let isRow = false
  return words.filter((word) => {
    const what = rowOf(word)
    isRow = what === "system" || (isRow && what !== "other")
    return what === "number" && !isRow
  })
}

const amountAt = (words: readonly string[], at: number): readonly [string, string] | null => {
  const word = words[at] ?? ""
  const [, joined, unit] = /^(\d+(?:\.\d+)?)([a-z]{1,4})$/.exec(word) ?? []
  if (joined !== undefined && unit !== undefined) return [unit, joined]
  const next = words[at + 1] ?? ""
  return /^\d[\d.]{0,3}$/.test(word) && /^[a-z]{1,12}$/.test(next) ? [next, word] : null
}

/** How much by what: "16 gb" is 16 under "gb". */
export const amountsOf = (words: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = words.flatMap((_, at) => {
    const amount = amountAt(words, at)
    return amount === null ? [] : [amount]
  })
  const byUnit = Map.groupBy(found, ([unit]) => unit)
  return new Map([...byUnit].map(([unit, all]) => [unit, new Set(all.map(([, number]) => number))]))
}
