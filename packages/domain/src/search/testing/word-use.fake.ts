import type { IndexDocument } from "../indexing/index-document.model.ts"
import type { WordUse } from "../reading/head-of.rule.ts"

export const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(Boolean))

const headOf = ({ title }: IndexDocument): string => [...wordsOf([title])].at(-1) ?? ""

export const useOf = (word: string, documents: readonly IndexDocument[]): WordUse => ({
  word,
  asKind: documents.filter((one) => wordsOf([headOf(one), ...one.categoryNames]).has(word)).length,
  asQuality: documents.filter(({ attributeWords }) => wordsOf(attributeWords).has(word)).length,
})
