import type { Described } from "./likeness.model.ts"
import { initialsOf } from "./near-words.rule.ts"
import { codesOf, gramsOf, joinedAndApart, plainCode, stemsOf, tokensOf } from "./words.rule.ts"

export type Tokens = ReadonlySet<string>

/** An item taken apart for comparing. */
export type ReadItem = {
  readonly item: Described
  readonly words: readonly string[]
  readonly brand: readonly string[]
  /** Of title, brand and codes. */
  readonly tokens: Tokens
  readonly title: Tokens
  /** Of the title before it says what it is for. */
  readonly outright: Tokens
  readonly initials: Tokens
  readonly grams: Tokens
  readonly codes: readonly string[]
  readonly models: readonly string[]
  readonly description: Tokens
  readonly numbers: Tokens
  /** How much by what: "16 gb" is 16 under "gb". */
  readonly amounts: ReadonlyMap<string, Tokens>
}

const descriptionRead = 1500
const turning = new Set(["for", "with", "without", "by", "from", "fits", "fit", "compatible"])

const isNumber = (token: string): boolean => /^\d+(?:\.\d+)?[a-z]{0,4}$/.test(token) && token.length <= 6

const amountAt = (words: readonly string[], at: number): readonly [string, string] | null => {
  const word = words[at] ?? ""
  const [, joined, unit] = /^(\d+(?:\.\d+)?)([a-z]{1,4})$/.exec(word) ?? []
  if (joined !== undefined && unit !== undefined) return [unit, joined]
  const next = words[at + 1] ?? ""
  return /^\d[\d.]{0,3}$/.test(word) && /^[a-z]{1,12}$/.test(next) ? [next, word] : null
}

const amountsOf = (words: readonly string[]): ReadonlyMap<string, Tokens> => {
  const found = words.flatMap((_, at) => {
    const amount = amountAt(words, at)
    return amount === null ? [] : [amount]
  })
  const byUnit = Map.groupBy(found, ([unit]) => unit)
  return new Map([...byUnit].map(([unit, all]) => [unit, new Set(all.map(([, number]) => number))]))
}

export const readItem = (item: Described): ReadItem => {
  const models = item.codes.map(plainCode).filter(({ length }) => length >= 3)
  const words = stemsOf(item.title)
  const title = joinedAndApart(words)
  const turn = words.findIndex((word, at) => at > 0 && turning.has(word))
  return {
    item,
    words,
    brand: stemsOf(item.brand),
    tokens: new Set([
      ...title,
      ...tokensOf(item.brand),
      ...item.codes.flatMap((code) => [...tokensOf(code)]),
    ]),
    title,
    outright: turn < 0 ? title : joinedAndApart(words.slice(0, turn)),
    initials: initialsOf(words),
    grams: gramsOf(item.title),
    codes: [...new Set([...codesOf(item.title), ...models])],
    models,
    description: tokensOf(item.description.slice(0, descriptionRead)),
    numbers: new Set([...title].filter(isNumber)),
    amounts: amountsOf(words),
  }
}
