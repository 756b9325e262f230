import { choicesLikeness, choicesOf } from "./choices/choices.rule.ts"
import type { Candidate, Described, Likeness } from "./likeness.model.ts"
import { likenessWeights } from "./likeness-weights.model.ts"
import { allCodesOf, amountsOf, descriptionTokens, type ReadItem, versionsOf } from "./read-item.rule.ts"
import type { Token } from "./vocabulary.rule.ts"
import { massOf, readAll, sureInitials, type Wanted, type Weigh } from "./wanted.rule.ts"

const massIn = (all: Iterable<number>, has: (one: number) => boolean, weigh: Weigh): number => {
  let mass = 0
  for (const one of all) if (has(one)) mass += weigh(one)
  return mass
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
const missing = (of: ReadonlySet<number>, has: (one: number) => boolean): number =>
  share([...of].filter((one) => !has(one)).length, of.size)

/** 1 for the same code, less where one holds the other ("D320" in "KTC-D320/1G"). */
const codeLikeness = (code: string, others: readonly string[]): number =>
  others.reduce((best, other) => {
    if (code === other) return 1
    const [short, long] = code.length < other.length ? [code, other] : [other, code]
    return short.length >= 4 && long.includes(short) ? Math.max(best, short.length / long.length) : best
  }, 0)

const noCodes = { codes: 0, sameCode: 0, otherCodes: 0, model: 0 }

const codesLikeness = ({ codes: asked, models }: Wanted, { item }: ReadItem) => {
  if (asked.length === 0) return noCodes
  const own = allCodesOf(item)
  const each = asked.map((code) => codeLikeness(code, own))
  const codes = share(
    each.reduce((sum, one) => sum + one, 0),
    each.length,
  )
  return {
    codes,
    sameCode: each.includes(1) ? 1 : 0,
    otherCodes: own.length > 0 && codes === 0 ? 1 : 0,
    model: Math.max(0, ...models.map((code) => codeLikeness(code, own))),
  }
}

const priceLikeness = (a: number | null, b: number | null): number =>
  a === null || b === null ? 0 : 1 - Math.min(2, Math.abs(Math.log(a / b)))

/** What the descriptions say, where the asked item has one. */
const describedLikeness = (wanted: Wanted, candidate: ReadItem) => {
  const { description: asked, weigh, own, vocabulary } = wanted
  if (asked.size === 0) return { described: 0, titleDescribed: 0 }
  const description = descriptionTokens(candidate.item, vocabulary)
  const title = new Set(candidate.title)
  const whole = Math.sqrt(massOf(asked, weigh) * massOf(description, weigh))
  const known = massIn(asked, (token) => description.has(token) || own.tokens.has(token), weigh)
  const told = massIn(title, (token) => asked.has(token) || wanted.tokens.has(token), weigh)
  return { described: Math.min(1, share(known, whole)), titleDescribed: share(told, massOf(title, weigh)) }
}

/** How near a candidate comes to an asked word that it doesn't have. */
const nearest = (wanted: Wanted, at: number, candidate: ReadItem): number => {
  const { near, isInitials } = wanted
  let best = isInitials(at, candidate.words) ? sureInitials : 0
  for (const own of candidate.words) best = Math.max(best, near.toAsked(at, own))
  for (const own of candidate.brand) best = Math.max(best, near.toAsked(at, own))
  return best
}

/** How much of what was asked is there: outright, nearly, and told by the description at least. */
const askedWords = (wanted: Wanted, candidate: ReadItem) => {
  const { words, weigh, own } = wanted
  const isAll = words.every(own.tokens.has)
  const described = isAll || candidate.item.description === "" ? null : wanted.tells(candidate.item)
  let near = 0
  let told = 0
  words.forEach((word, at) => {
    const has = own.tokens.has(word)
    near += weigh(word) * (has ? 1 : nearest(wanted, at, candidate))
    if (has || described?.has(word)) told += weigh(word)
  })
  return { near, told }
}

const outrightShare = ({ title, weigh, own }: Wanted, { outright }: ReadItem): number => {
  const shared = massIn(title, own.title.has, weigh)
  if (outright === null || shared === 0) return 1
  const said = new Set(outright)
  return share(
    massIn(title, (token) => own.title.has(token) && said.has(token), weigh),
    shared,
  )
}

const wordsLikeness = (wanted: Wanted, candidate: ReadItem) => {
  const { whole, weigh, near } = wanted
  const found = askedWords(wanted, candidate)
  const own = new Set(candidate.words)
  const known = [...own].reduce((mass, word) => mass + weigh(word) * near.ofOwn(word), 0)
  return {
    covered: share(massIn(wanted.tokens, wanted.own.tokens.has, weigh), whole.tokens),
    near: share(found.near, whole.words),
    asked: share(known, massOf(own, weigh)),
    told: share(found.told, whole.words),
    outright: outrightShare(wanted, candidate),
  }
}

const lettersLikeness = ({ grams, weighGram, whole, own }: Wanted, candidate: ReadItem) => {
  const rare = massIn(grams, own.grams.has, weighGram)
  const all = massOf(candidate.grams, weighGram)
  return {
    letters: share(rare, Math.sqrt(whole.grams * all)),
    lettersCovered: share(rare, whole.grams),
    lettersAsked: share(rare, all),
  }
}

/** A candidate without a brand of its own may name one in its title, which is less sure. */
const namedInTitle = 0.7

const brandLikeness = (wanted: Wanted, candidate: ReadItem) => {
  const { first, named, brand, tokens, own, vocabulary } = wanted
  const words = candidate.brand.filter((word) => vocabulary.wordOf(word).length > 1)
  const inTitle = named.some(own.title.has) ? namedInTitle : 0
  const agreed =
    words.length > 0 ? share(words.filter((word) => tokens.has(word)).length, words.length) : inTitle
  return {
    first: first.some(own.tokens.has) ? 1 : 0,
    brandNamed: agreed,
    brandOther: words.length > 0 && agreed === 0 && named.length > 0 ? 1 : 0,
    brand: share(brand.filter(own.tokens.has).length, brand.length),
  }
}

const hasOtherAmount = ({ amounts, vocabulary }: Wanted, { words }: ReadItem): boolean => {
  if (amounts.size === 0) return false
  const own = amountsOf(words.map(vocabulary.wordOf))
  return [...amounts].some(([unit, numbers]) => {
    const others = own.get(unit)
    return others !== undefined && ![...numbers].some((number) => others.has(number))
  })
}

const numbersLikeness = ({ numbers, tokens, own, rowOf }: Wanted, { words }: ReadItem) => ({
  numbersMissing: missing(numbers, own.tokens.has),
  versionsMore: missing(new Set(versionsOf(words, rowOf)), (token: Token) => tokens.has(token)),
})

const likenessOf = (wanted: Wanted, candidate: ReadItem): Likeness => {
  wanted.own.tokens.put(candidate.tokens)
  wanted.own.title.put(candidate.title)
  wanted.own.grams.put(candidate.grams)
  return {
    ...wordsLikeness(wanted, candidate),
    ...lettersLikeness(wanted, candidate),
    ...brandLikeness(wanted, candidate),
    ...codesLikeness(wanted, candidate),
    ...describedLikeness(wanted, candidate),
    ...numbersLikeness(wanted, candidate),
    otherAmount: hasOtherAmount(wanted, candidate) ? 1 : 0,
    ...choicesLikeness(wanted.choices, choicesOf(candidate.words.map(wanted.choiceOf))),
    price: priceLikeness(wanted.item.priceMinor, candidate.item.priceMinor),
  }
}

/** For each candidate, in the order given, how it is like what was asked. */
export const likenesses = (asked: Described, candidates: readonly Described[]): readonly Likeness[] => {
  const { wanted, read } = readAll(asked, candidates)
  return read.map((candidate) => likenessOf(wanted, candidate))
}

export const scoreOf = (likeness: Likeness, weights = likenessWeights): number => {
  let score = 0
  for (const name in likeness) score += likeness[name as keyof Likeness] * weights[name as keyof Likeness]
  return score
}

/** The candidates' positions, the most alike first; equals stay in the order given. */
export const orderByLikeness = (asked: Described, candidates: readonly Candidate[]): readonly number[] => {
  const scores = likenesses(asked, candidates).map((likeness) => scoreOf(likeness))
  return scores.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}
