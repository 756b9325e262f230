import type { IndexChange, IndexDocument } from "../indexing/index-document.model.ts"
import { splitToken } from "../indexing/variant-keys.rule.ts"
import type { ProductIndex } from "../ports.ts"
import {
  type Counted,
  type IndexAnswer,
  type IndexCounts,
  type IndexQuery,
  priceRanges,
  ratingSteps,
  type TextFound,
  textTotalMost,
} from "../query/index-query.model.ts"
import { productFits } from "../without-index/stand-in.rule.ts"
import { isLeft, orderOf, stands } from "./index-order.fake.ts"
import { useOf, wordsOf } from "./word-use.fake.ts"

type Reading = { readonly version: number; readonly document: IndexDocument | null }

const speaksOf = (document: IndexDocument, text: string): boolean => {
  const own = wordsOf([document.title, document.brand, ...document.categoryNames, ...document.attributeWords])
  return (
    [...wordsOf([text])].every((word) => own.has(word)) || document.variants.some(({ sku }) => sku === text)
  )
}

/** A product is listed when it fits and one variant fits, stands and reaches all at once. */
const listed = (document: IndexDocument, query: IndexQuery): boolean =>
  productFits(document, query) &&
  document.variants.some((variant) => isLeft(variant, query) && stands(variant, query.reach.wanted))

const isUnreachable = (document: IndexDocument, query: IndexQuery): boolean => {
  const fitting = document.variants.filter((variant) => isLeft(variant, query))
  return (
    productFits(document, query) &&
    fitting.some(({ stockedIn }) => stockedIn.length > 0) &&
    !fitting.some((variant) => stands(variant, query.reach.all))
  )
}

/** What would be listed after each possible choice, found by trying every one. */
const countBy = (documents: readonly IndexDocument[], query: IndexQuery): IndexCounts => {
  const count = (over: Partial<IndexQuery>): number =>
    documents.filter((document) => listed(document, { ...query, ...over })).length
  const counted = (values: Iterable<string>, over: (value: string) => Partial<IndexQuery>): Counted[] =>
    [...new Set(values)].map((value) => ({ value, count: count(over(value)) })).filter((one) => one.count > 0)
  const levels = [
    { level: "product" as const, tokens: documents.flatMap(({ facets }) => facets) },
    {
      level: "variant" as const,
      tokens: documents.flatMap(({ variants }) => variants.flatMap(({ facets }) => facets)),
    },
  ]
  const tokens = levels.flatMap(({ level, tokens: all }) =>
    [...new Set(all.map((token) => splitToken(token).key))].map((key) => {
      const others = query.facets.filter((choice) => choice.key !== key)
      const values = all
        .map(splitToken)
        .filter((one) => one.key === key)
        .map(({ value }) => value)
      return [
        key,
        counted(values, (value) => ({ facets: [...others, { key, level, values: [value] }] })),
      ] as const
    }),
  )
  return {
    atLeast: new Set(),
    cut: new Set(),
    tokens: new Map(tokens.filter(([, values]) => values.length > 0)),
    categories: counted(
      documents.flatMap(({ categoryPath }) => categoryPath),
      (categoryId) => ({ categoryId }),
    ),
    prices: priceRanges.map((range) => ({ range, count: count({ price: range }) })),
    ratings: ratingSteps.map((atLeast) => ({ atLeast, count: count({ ratingAtLeast: atLeast }) })),
    days: query.reach.days.map(({ withinDays, warehouseIds }) => ({
      withinDays,
      count: count({ reach: { ...query.reach, wanted: warehouseIds } }),
    })),
  }
}

const matchingOf = (all: readonly IndexDocument[], query: IndexQuery): readonly IndexDocument[] =>
  query.text === ""
    ? all
    : all.filter((one) => query.pins.includes(one.productId) || speaksOf(one, query.text))

const hitOf = (document: IndexDocument) => ({
  document,
  marked: null,
  band: 0,
  score: 1,
  token: () => document.productId,
})

/** What of the found comes after the last hit; that may have sold out since and stand in no list any more. */
const behind = (
  found: readonly IndexDocument[],
  last: IndexDocument | undefined,
  query: IndexQuery,
): readonly IndexDocument[] => {
  if (last === undefined) return found.slice(query.from)
  const place = found.indexOf(last)
  const asIndexed = orderOf({ ...query, gone: [] })
  return place < 0 ? found.filter((document) => asIndexed(last, document) < 0) : found.slice(place + 1)
}

const foundFrom = (all: readonly IndexDocument[], query: IndexQuery): TextFound => {
  const total = Math.min(matchingOf(all, query).length, textTotalMost)
  return { textTotal: total, alikeTotal: query.band === "alike" ? total : 0 }
}

const answerFrom = (all: readonly IndexDocument[], query: IndexQuery): IndexAnswer => {
  const matching = matchingOf(all, query)
  const found = matching.filter((document) => listed(document, query)).sort(orderOf(query))
  const last = matching.find(({ productId }) => productId === query.after)
  return {
    hits: behind(found, last, query).slice(0, query.size).map(hitOf),
    total: found.length,
    unreachable: matching.filter((document) => isUnreachable(document, query)).length,
    counts: countBy(matching, query),
  }
}

/** The index by brute force: slow, obvious, what the real one is judged by. Knows no stems, typos or synonyms. */
export const fakeProductIndex = (): ProductIndex & { readonly clear: () => void } => {
  const readings = new Map<string, Reading>()
  const documents = () => [...readings.values()].flatMap(({ document }) => document ?? [])
  const take = (change: IndexChange): readonly string[] => {
    const productId = change.kind === "put" ? change.document.productId : change.productId
    const version = change.kind === "put" ? change.document.version : change.version
    if ((readings.get(productId)?.version ?? -1) >= version) return [productId]
    readings.set(productId, { version, document: change.kind === "put" ? change.document : null })
    return []
  }
  return {
    clear: () => readings.clear(),
    search: async (query, looked = []) => ({
      ...answerFrom(documents(), query),
      found: looked.map((other) => foundFrom(documents(), other)),
    }),
    list: async (query) => answerFrom(documents(), query),
    spell: async () => null,
    look: async (queries) => queries.map((query) => foundFrom(documents(), query)),
    searchBeyond: async (query, limit) =>
      matchingOf(documents(), query)
        .filter((document) => isUnreachable(document, query))
        .sort((a, b) => b.popularity - a.popularity)
        .slice(0, limit)
        .map(hitOf),
    kindsOf: async (kinds) => kinds.map((named) => useOf(named, documents())),
    suggest: async (prefix, { limit, warehouseIds }) => {
      const found = documents().filter(
        ({ title, variants }) =>
          title.toLowerCase().startsWith(prefix) && variants.some((one) => stands(one, warehouseIds)),
      )
      const queries = documents().flatMap(({ completions }) =>
        completions.filter((text) => text.startsWith(prefix)),
      )
      return { queries: [...new Set(queries)].slice(0, limit), products: found.slice(0, limit) }
    },
    apply: async (changes) => changes.flatMap(take),
  }
}
