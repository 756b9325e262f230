import type { Candidate, Described, Likeness } from "./likeness.model.ts"
import { likenessWeights } from "./likeness-weights.model.ts"
import { type NearTo, nearMass, nearTo } from "./near-mass.rule.ts"
import { type ReadItem, readItem, type Tokens } from "./read-item.rule.ts"
import { stemsOf } from "./words.rule.ts"

type Weigh = (token: string) => number

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

const codesLikeness = (asked: ReadItem, candidate: ReadItem) => {
  const each = asked.codes.map((code) => codeLikeness(code, candidate.codes))
  const codes = share(
    each.reduce((sum, one) => sum + one, 0),
    each.length,
  )
  return {
    codes,
    sameCode: each.includes(1) ? 1 : 0,
    otherCodes: each.length > 0 && candidate.codes.length > 0 && codes === 0 ? 1 : 0,
    model: Math.max(0, ...asked.models.map((code) => codeLikeness(code, candidate.codes))),
  }
}

const priceLikeness = (a: number | null, b: number | null): number =>
  a === null || b === null ? 0 : 1 - Math.min(2, Math.abs(Math.log(a / b)))

/** What the descriptions say, where the asked item has one. */
const describedLikeness = (asked: ReadItem, candidate: ReadItem, weigh: Weigh) => {
  if (asked.description.size === 0) return { described: 0, titleDescribed: 0 }
  const known = new Set([...candidate.description, ...candidate.tokens])
  const whole = Math.sqrt(massOf(asked.description, weigh) * massOf(candidate.description, weigh))
  const told = [...candidate.title].filter((token) => asked.description.has(token) || asked.tokens.has(token))
  return {
    described: Math.min(1, share(massOf(common(asked.description, known), weigh), whole)),
    titleDescribed: share(massOf(told, weigh), massOf(candidate.title, weigh)),
  }
}

/** How each token weighs, each three letters, and what is near to which asked word; brands that were named among the candidates'. */
type Pool = {
  readonly weigh: Weigh
  readonly weighGram: Weigh
  readonly near: NearTo
  readonly named: readonly string[]
}

const wordsLikeness = (asked: ReadItem, candidate: ReadItem, { weigh, near }: Pool) => {
  const own = [...new Set([...candidate.words, ...candidate.brand])]
  const words = [...new Set(asked.words)]
  const told = words.filter((word) => candidate.tokens.has(word) || candidate.description.has(word))
  const whole = massOf(words, weigh)
  const shared = common(asked.title, candidate.title)
  const outright = shared.filter((token) => candidate.outright.has(token))
  const wanted = { words, tokens: asked.tokens, initials: asked.initials }
  const have = { words: own, tokens: candidate.tokens, initials: candidate.initials }
  return {
    covered: share(massOf(common(asked.tokens, candidate.tokens), weigh), massOf(asked.tokens, weigh)),
    near: share(nearMass(words, have, { weigh, near }), whole),
    asked: share(
      nearMass(new Set(candidate.words), wanted, { weigh, near: (own, word) => near(word, own) }),
      massOf(new Set(candidate.words), weigh),
    ),
    told: share(massOf(told, weigh), whole),
    outright: shared.length > 0 ? share(massOf(outright, weigh), massOf(shared, weigh)) : 1,
  }
}

const lettersLikeness = (asked: ReadItem, candidate: ReadItem, { weighGram }: Pool) => {
  const rare = massOf(common(asked.grams, candidate.grams), weighGram)
  const [wanted, own] = [massOf(asked.grams, weighGram), massOf(candidate.grams, weighGram)]
  return {
    letters: share(rare, Math.sqrt(wanted * own)),
    lettersCovered: share(rare, wanted),
    lettersAsked: share(rare, own),
  }
}

/** A candidate without a brand of its own may name one in its title, which is less sure. */
const namedInTitle = 0.7

const brandLikeness = (asked: ReadItem, candidate: ReadItem, { named }: Pool) => {
  const [first = "", second = ""] = asked.words
  const own = candidate.brand.filter(({ length }) => length > 1)
  const inTitle = named.some((word) => candidate.title.has(word)) ? namedInTitle : 0
  const agreed =
    own.length > 0 ? share(own.filter((word) => asked.tokens.has(word)).length, own.length) : inTitle
  const brand = stemsOf(asked.item.brand)
  return {
    first: candidate.tokens.has(first) || candidate.tokens.has(`${first}${second}`) ? 1 : 0,
    brandNamed: agreed,
    brandOther: own.length > 0 && agreed === 0 && named.length > 0 ? 1 : 0,
    brand: share(brand.filter((word) => candidate.tokens.has(word)).length, brand.length),
  }
}

const hasOtherAmount = (asked: ReadItem, candidate: ReadItem): boolean =>
  [...asked.amounts].some(([unit, numbers]) => {
    const own = candidate.amounts.get(unit)
    return own !== undefined && common(numbers, own).length === 0
  })

const likenessOf = (asked: ReadItem, candidate: ReadItem, pool: Pool): Likeness => ({
  ...wordsLikeness(asked, candidate, pool),
  ...lettersLikeness(asked, candidate, pool),
  ...brandLikeness(asked, candidate, pool),
  ...codesLikeness(asked, candidate),
  ...describedLikeness(asked, candidate, pool.weigh),
  numbersMissing: missing(asked.numbers, candidate.tokens),
  numbersMore: missing(candidate.numbers, asked.tokens),
  otherAmount: hasOtherAmount(asked, candidate) ? 1 : 0,
  price: priceLikeness(asked.item.priceMinor, candidate.item.priceMinor),
})

/** What is rare among the candidates tells them apart: weights of words by how many candidates have them. */
const rarity = (candidates: readonly ReadItem[], of: (candidate: ReadItem) => Tokens): Weigh => {
  const holders = new Map<string, number>()
  for (const candidate of candidates)
    for (const token of of(candidate)) holders.set(token, (holders.get(token) ?? 0) + 1)
  return (token) => Math.log(1 + candidates.length / ((holders.get(token) ?? 0) + 0.5))
}

const poolOf = (asked: ReadItem, all: readonly ReadItem[]): Pool => {
  const brands = new Set(all.flatMap(({ brand }) => brand.filter(({ length }) => length > 2)))
  return {
    weigh: rarity(all, ({ tokens }) => tokens),
    weighGram: rarity(all, ({ grams }) => grams),
    near: nearTo(),
    named: asked.words.filter((word) => brands.has(word)),
  }
}

/** For each candidate, in the order given, how it is like what was asked. */
export const likenesses = (asked: Described, candidates: readonly Described[]): readonly Likeness[] => {
  const wanted = readItem(asked)
  const all = candidates.map(readItem)
  const pool = poolOf(wanted, all)
  return all.map((candidate) => likenessOf(wanted, candidate, pool))
}

export const scoreOf = (likeness: Likeness, weights = likenessWeights): number =>
  Object.entries(likeness).reduce((sum, [name, value]) => sum + value * weights[name as keyof Likeness], 0)

/** The candidates' positions, the most alike first; equals stay in the order given. */
export const orderByLikeness = (asked: Described, candidates: readonly Candidate[]): readonly number[] => {
  const scores = likenesses(asked, candidates).map((likeness) => scoreOf(likeness))
  return scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}
