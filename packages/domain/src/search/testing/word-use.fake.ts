import type { IndexDocument } from "../indexing/index-document.model.ts"
import type { ProductIndex } from "../ports.ts"
import type { WordUse } from "../reading/head-of.rule.ts"

export const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(Boolean))

const headOf = ({ title }: IndexDocument): string => [...wordsOf([title])].at(-1) ?? ""

type Named = Parameters<ProductIndex["kindsOf"]>[0][number]

const isCalled = (one: IndexDocument, { names, categoryIds }: Named): boolean =>
  names.includes(headOf(one)) || categoryIds.some((id) => one.categoryPath.includes(id))

export const useOf = (named: Named, documents: readonly IndexDocument[]): WordUse => ({
  asKind: documents.filter((one) => isCalled(one, named)).length,
  asQuality: documents.filter(({ attributeWords }) =>
    named.names.some((name) => wordsOf(attributeWords).has(name)),
  ).length,
})
