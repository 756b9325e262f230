import type { Candidate, Described, Likeness } from "./likeness.model.ts"
import { codesOf, gramsOf, plainCode, tokensOf } from "./words.rule.ts"

/** How much each part of likeness says; found by logistic regression over three public sets of matched products. */
export const likenessWeights: Readonly<Record<keyof Likeness, number>> = {
  covered: 0.3,
  letters: 4.7,
  lettersCovered: 3.8,
  codes: 2.4,
  otherCodes: -1.8,
  numbersMissing: -1.2,
  numbersMore: -0.7,
  index: 3.5,
  price: 2.7,
  model: 4.4,
  described: 5,
  titleDescribed: 1.7,
  brand: 2.2,
}

type Tokens = ReadonlySet<string>
type Weigh = (token: string) => number
type Read = {
  readonly item: Described
  readonly tokens: Tokens
  readonly title: Tokens
  readonly grams: Tokens
  readonly codes: readonly string[]
  readonly models: readonly string[]
  readonly description: Tokens
  readonly numbers: Tokens
}

const isNumber = (token: string): boolean => /^\d+(?:\.\d+)?[a-z]{0,4}$/.test(token) && token.length <= 6
const descriptionRead = 1500

const read = (item: Described): Read => {
  const models = item.codes.map(plainCode).filter(({ length }) => length >= 3)
  const title = tokensOf(item.title)
  return {
    item,
    title,
    tokens: new Set([
      ...title,
      ...tokensOf(item.brand),
      ...item.codes.flatMap((code) => [...tokensOf(code)]),
    ]),
    grams: gramsOf(item.title),
    codes: [...new Set([...codesOf(item.title), ...models])],
    models,
    description: tokensOf(item.description.slice(0, descriptionRead)),
    numbers: new Set([...title].filter(isNumber)),
  }
}

const massOf = (tokens: Iterable<string>, weigh: Weigh): number => {
  let mass = 0
  for (const token of tokens) mass += weigh(token)
  return mass
}

const common = (a: Tokens, b: Tokens): readonly string[] => [...a].filter((token) => b.has(token))
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
const missing = (of: Tokens, from: Tokens): number =>
  share([...of].filter((one) => !from.has(one)).length, of.size)

/** 1 for the same code, less where one holds the other ("D320" in "KTC-D320/1G"). */
const codeLikeness = (code: string, others: readonly string[]): number =>
  others.reduce((best, other) => {
    if (code === other) return 1
    const [short, long] = code.length < other.length ? [code, other] : [other, code]
    return short.length >= 4 && long.includes(short) ? Math.max(best, short.length / long.length) : best
  }, 0)

const meanLikeness = (codes: readonly string[], others: readonly string[]): number =>
  share(
    codes.reduce((sum, code) => sum + codeLikeness(code, others), 0),
    codes.length,
  )

const bestLikeness = (codes: readonly string[], others: readonly string[]): number =>
  codes.reduce((best, code) => Math.max(best, codeLikeness(code, others)), 0)

const priceLikeness = (a: number | null, b: number | null): number =>
  a === null || b === null ? 0 : 1 - Math.min(2, Math.abs(Math.log(a / b)))

const bothBut = (a: readonly unknown[], b: readonly unknown[], likeness: number): number =>
  a.length > 0 && b.length > 0 && likeness === 0 ? 1 : 0

const describedLikeness = (asked: Read, candidate: Read, weigh: Weigh): number => {
  if (asked.description.size === 0) return 0
  const known = new Set([...candidate.description, ...candidate.tokens])
  const whole = Math.sqrt(massOf(asked.description, weigh) * massOf(candidate.description, weigh))
  return Math.min(1, share(massOf(common(asked.description, known), weigh), whole))
}

const titleDescribed = (asked: Read, candidate: Read, weigh: Weigh): number => {
  if (asked.description.size === 0) return 0
  const told = [...candidate.title].filter((token) => asked.description.has(token) || asked.tokens.has(token))
  return share(massOf(told, weigh), massOf(candidate.title, weigh))
}

/** How each token weighs, and how each three letters. */
type Rarity = { readonly weigh: Weigh; readonly weighGram: Weigh }

const likenessOf = (asked: Read, candidate: Read, { weigh, weighGram }: Rarity): Omit<Likeness, "index"> => {
  const shared = common(asked.grams, candidate.grams)
  const rare = massOf(shared, weighGram)
  const rareSquare = Math.sqrt(massOf(asked.grams, weighGram) * massOf(candidate.grams, weighGram))
  const codes = meanLikeness(asked.codes, candidate.codes)
  const model = bestLikeness(asked.models, candidate.codes)
  const brand = tokensOf(asked.item.brand)
  return {
    covered: share(massOf(common(asked.tokens, candidate.tokens), weigh), massOf(asked.tokens, weigh)),
    letters: share(rare, rareSquare),
    lettersCovered: share(rare, massOf(asked.grams, weighGram)),
    codes,
    otherCodes: bothBut(asked.codes, candidate.codes, codes),
    numbersMissing: missing(asked.numbers, candidate.tokens),
    numbersMore: missing(candidate.numbers, asked.tokens),
    price: priceLikeness(asked.item.priceMinor, candidate.item.priceMinor),
    model,
    described: describedLikeness(asked, candidate, weigh),
    titleDescribed: titleDescribed(asked, candidate, weigh),
    brand: share(common(brand, candidate.tokens).length, brand.size),
  }
}

/** What is rare among the candidates tells them apart: weights of words by how many candidates have them. */
const rarity = (candidates: readonly Read[], of: (candidate: Read) => Tokens): Weigh => {
  const holders = new Map<string, number>()
  for (const candidate of candidates)
    for (const token of of(candidate)) holders.set(token, (holders.get(token) ?? 0) + 1)
  return (token) => Math.log(1 + candidates.length / ((holders.get(token) ?? 0) + 0.5))
}

/** For each candidate, in the order given, how it is like what was asked. */
export const likenesses = (asked: Described, candidates: readonly Candidate[]): readonly Likeness[] => {
  const wanted = read(asked)
  const all = candidates.map(read)
  const rare = {
    weigh: rarity(all, ({ tokens }) => tokens),
    weighGram: rarity(all, ({ grams }) => grams),
  }
  const top = Math.max(Number.MIN_VALUE, ...candidates.map(({ score }) => score))
  return all.map((candidate, at) => ({
    ...likenessOf(wanted, candidate, rare),
    index: (candidates[at]?.score ?? 0) / top,
  }))
}

export const scoreOf = (likeness: Likeness, weights = likenessWeights): number =>
  Object.entries(likeness).reduce((sum, [name, value]) => sum + value * weights[name as keyof Likeness], 0)

/** The candidates' positions, the most alike first; equals stay in the order given. */
export const orderByLikeness = (asked: Described, candidates: readonly Candidate[]): readonly number[] => {
  const scores = likenesses(asked, candidates).map((likeness) => scoreOf(likeness))
  return scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}
