import { type Choices, choiceOf, choicesOf } from "./choices/choices.rule.ts"
import { makeGrams } from "./grams.rule.ts"
import type { Described } from "./likeness.model.ts"
import { areInitials, initialOf, initialsOf, nearness } from "./near-words.rule.ts"
import { type Marks, makeMarks, rarity } from "./rarity.rule.ts"
import {
  allCodesOf,
  amountsOf,
  descriptionTokens,
  inRow,
  isNumber,
  modelsOf,
  type ReadItem,
  readItem,
  toldBy,
} from "./read-item.rule.ts"
import { makeVocabulary, type Token, type Vocabulary } from "./vocabulary.rule.ts"

export type Weigh = (one: number) => number

export const massOf = (all: Iterable<number>, weigh: Weigh): number => {
  let mass = 0
  for (const one of all) mass += weigh(one)
  return mass
}

/** What is near to the asked words, either way, found once for each word of the candidates. */
export type Near = {
  /** To the asked word at this place. */
  readonly toAsked: (at: number, own: Token) => number
  /** Of a candidate's own word to whatever was asked. */
  readonly ofOwn: (own: Token) => number
}

export const sureInitials = 0.7

const nearTo = (
  { words, tokens, title }: Pick<Wanted, "words" | "tokens"> & { readonly title: readonly Token[] },
  vocabulary: Vocabulary,
): Near => {
  const asked = words.map(vocabulary.wordOf)
  const rows = asked.map((word) => vocabulary.rememberNumber((own) => nearness(word, own)))
  const initials = initialsOf(title.map(vocabulary.wordOf))
  const known = new Set([...tokens].map(vocabulary.wordOf))
  const nearest = (own: string): number =>
    asked.reduce((best, word) => Math.max(best, nearness(word, own)), initials.has(own) ? sureInitials : 0)
  return {
    toAsked: (at, own) => rows[at]?.(own) ?? 0,
    ofOwn: vocabulary.rememberNumber((own) => (known.has(own) ? 1 : nearest(own))),
  }
}

/** What was asked, made ready for being held against each of the candidates. */
export type Wanted = {
  readonly item: Described
  readonly vocabulary: Vocabulary
  /** In order, each once. */
  readonly words: readonly Token[]
  readonly tokens: ReadonlySet<Token>
  readonly title: ReadonlySet<Token>
  readonly description: ReadonlySet<Token>
  readonly grams: readonly number[]
  readonly numbers: ReadonlySet<Token>
  readonly codes: readonly string[]
  readonly models: readonly string[]
  readonly amounts: ReadonlyMap<string, ReadonlySet<string>>
  readonly choices: Choices
  readonly choiceOf: (token: Token) => string
  /** The first word, alone and with the next one. */
  readonly first: readonly Token[]
  readonly brand: readonly Token[]
  /** Brands of candidates that were named. */
  readonly named: readonly Token[]
  readonly weigh: Weigh
  readonly weighGram: Weigh
  readonly near: Near
  readonly tells: (item: Described) => ReadonlySet<Token>
  /** What a word does in a row of systems. */
  readonly rowOf: (token: Token) => ReturnType<typeof inRow>
  /** Whether the asked word at this place is spelled by first letters of these. */
  readonly isInitials: (at: number, words: readonly Token[]) => boolean
  /** How much all of it weighs. */
  readonly whole: { readonly tokens: number; readonly words: number; readonly grams: number }
  /** What the candidate has that is looked at. */
  readonly own: { readonly tokens: Marks; readonly title: Marks; readonly grams: Marks }
}

const initialsAmong = (asked: readonly Token[], { wordOf, remember }: Vocabulary): Wanted["isInitials"] => {
  const initial = remember(initialOf)
  const words = asked.map(wordOf)
  return (at, own) => {
    const short = words[at] ?? ""
    const isBegun = own.some((token) => short.startsWith(initial(token)))
    return isBegun && areInitials(short, own.map(initial))
  }
}

const namedAmong = (
  words: readonly Token[],
  candidates: readonly ReadItem[],
  { wordOf }: Vocabulary,
): readonly Token[] => {
  const brands = new Set(candidates.flatMap(({ brand }) => brand.filter((word) => wordOf(word).length > 2)))
  return words.filter((word) => brands.has(word))
}

/** What of the asked item tells it from others: codes, numbers, amounts. */
const particularsOf = (item: Described, words: readonly Token[], { wordOf }: Vocabulary) => ({
  codes: allCodesOf(item),
  models: modelsOf(item),
  amounts: amountsOf(words.map(wordOf)),
})

const masses = (tokens: number, words: number, grams: number): Wanted["whole"] => ({ tokens, words, grams })

const marksFor = (vocabulary: Vocabulary, grams: number): Wanted["own"] => ({
  tokens: makeMarks(vocabulary.size()),
  title: makeMarks(vocabulary.size()),
  grams: makeMarks(grams),
})

/** A text and all that may be meant by it, taken apart by one vocabulary. */
export const readAll = (
  asked: Described,
  candidates: readonly Described[],
): { readonly wanted: Wanted; readonly read: readonly ReadItem[] } => {
  const reader = { vocabulary: makeVocabulary(), grams: makeGrams() }
  const { vocabulary, grams } = reader
  const item = readItem(asked, reader)
  const read = candidates.map((candidate) => readItem(candidate, reader))
  const weigh = rarity(
    read.map(({ tokens }) => tokens),
    vocabulary.size(),
  )
  const weighGram = rarity(
    read.map((one) => one.grams),
    grams.size(),
  )
  const [words, tokens, title] = [[...new Set(item.words)], new Set(item.tokens), new Set(item.title)]
  const [first = "", second = ""] = item.words.map(vocabulary.wordOf)
  const counts = vocabulary.remember(isNumber)
  const choose = vocabulary.remember(choiceOf)
  const wanted: Wanted = {
    ...{ item: asked, vocabulary, words, tokens, title, weigh, weighGram, rowOf: vocabulary.remember(inRow) },
    ...particularsOf(asked, item.words, vocabulary),
    description: descriptionTokens(asked, vocabulary),
    ...{ choices: choicesOf(item.words.map(choose)), choiceOf: choose },
    grams: item.grams,
    numbers: new Set([...title].filter(counts)),
    first: [first, first + second].map(vocabulary.idOf),
    brand: item.brand,
    named: namedAmong(item.words, read, vocabulary),
    near: nearTo({ words, tokens, title: item.words }, vocabulary),
    tells: toldBy(words, vocabulary),
    isInitials: initialsAmong(words, vocabulary),
    whole: masses(massOf(tokens, weigh), massOf(words, weigh), massOf(item.grams, weighGram)),
    own: marksFor(vocabulary, grams.size()),
  }
  return { wanted, read }
}
