import type { SourceCategory } from "../indexing/index-document.model.ts"
import type { ProductIndex } from "../ports.ts"
import { anyKind, type Kind } from "../query/index-query.model.ts"
import type { KnownTuning } from "../tuning/known-tuning.rule.ts"
import { categoriesCalled } from "./called.rule.ts"
import { headOf, headWords, isVessel, taughtUpTo, type WordUse, wordBefore } from "./head-of.rule.ts"
import { alternativesOf, type Synonyms } from "./synonyms.rule.ts"

export type FindKindPorts = {
  readonly kindsOf: ProductIndex["kindsOf"]
  readonly categories: readonly SourceCategory[]
  readonly tuning: Pick<KnownTuning, "synonyms">
}

export type FoundKind = {
  readonly kind: Kind
  /** The word for it, where the catalog knows it in no way. */
  readonly unknown: string | null
}

/** Words that may name a kind, each in all its wordings: those of the whole expression it ends, where staff gave that others. */
type Named = {
  readonly word: string
  readonly names: readonly string[]
  /** Staff gave other words for it, or for an expression that it ends. */
  readonly isTaught: boolean
  readonly isExpression: boolean
}

const namesIn = (text: string, synonyms: Synonyms): readonly Named[] =>
  headWords(text).map((word) => {
    const taught = taughtUpTo(word, text, synonyms)
    const name = taught ?? word
    const names = [name, ...alternativesOf(name, synonyms)]
    return { word, names, isTaught: names.length > 1, isExpression: taught !== null }
  })

type Sold = {
  readonly named: Named
  /** As products are called by it. */
  readonly use: WordUse
  /** The same, with what is known of it beside. */
  readonly known: WordUse
  readonly categoryIds: readonly string[]
}

/**
 * What no product is called by may yet be the name of a shelf with other things on it; and what shelves are called by, or staff gave
 * another name of things, is one, though it be a quality of others.
 */
const soldAs = (named: Named, use: WordUse, categories: FindKindPorts["categories"]): Sold => {
  const { wholly, partly } = categoriesCalled(named.names, categories)
  if (use.asKind > 0) {
    const isName = named.isTaught || wholly.length + partly.length > 0
    return { named, use, known: isName ? { ...use, asQuality: 0 } : use, categoryIds: wholly }
  }
  const known = partly.length === 0 ? use : { asKind: Math.max(1, use.asQuality), asQuality: use.asQuality }
  return { named, use, known, categoryIds: partly }
}

const isThing = ({ asKind, asQuality }: WordUse): boolean => asKind > 0 && asKind >= asQuality

/** A thing that stands right before another says which one: curtain rods are no fishing rods. */
const besideOf = (head: Sold, text: string, sold: readonly Sold[]): readonly string[] => {
  if (head.named.isExpression || isVessel(head.named.word)) return []
  const before = wordBefore(head.named.word, text)
  const thing = sold.find(({ named, use }) => named.word === before && isThing(use))
  return thing?.named.names ?? []
}

/**
 * The kind of thing a text asks for, in the shop's own wording: its likeliest word that the catalog doesn't use as a quality more than
 * as a name, with the other names that staff gave it and the categories called so. A thing named right before it has to be told of,
 * unless staff taught the two as one expression.
 */
export const makeFindKind =
  ({ kindsOf, categories, tuning }: FindKindPorts) =>
  async (text: string): Promise<FoundKind> => {
    const named = namesIn(text, tuning.synonyms)
    const asked = named.map(({ names }) => ({
      names,
      categoryIds: categoriesCalled(names, categories).wholly,
    }))
    const uses = asked.length === 0 ? [] : await kindsOf(asked)
    const sold = named.flatMap((one, at) => {
      const use = uses[at]
      return use === undefined ? [] : [soldAs(one, use, categories)]
    })
    const likeliest = headOf(sold.map(({ known }) => known))
    const head = sold.find(({ known }) => known === likeliest)
    if (head === undefined) return { kind: anyKind, unknown: null }
    return {
      kind: { names: head.named.names, categoryIds: head.categoryIds, beside: besideOf(head, text, sold) },
      unknown: head.known.asKind === 0 ? head.named.word : null,
    }
  }
