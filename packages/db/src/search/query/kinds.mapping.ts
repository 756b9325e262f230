import type { estypes } from "@elastic/elasticsearch"
import type { WordUse } from "@haat/domain/search"

type Query = estypes.QueryDslQueryContainer

/** Products that are called so: by the last word of their title, or by their category's name. */
export const calledSo = (words: readonly string[]): Query => ({
  bool: {
    should: words.flatMap((word) => [
      { match: { "title.head": word } },
      { match: { categoryNames: { query: word, operator: "and" as const } } },
    ]),
    minimum_should_match: 1,
  },
})

/** Counts of both uses of each word, in one request without hits. */
export const kindsRequest = (
  index: string,
  words: readonly string[],
  timeoutMs: number,
): estypes.SearchRequest => ({
  index,
  size: 0,
  track_total_hits: false,
  timeout: `${timeoutMs}ms`,
  aggs: {
    uses: {
      filters: {
        filters: Object.fromEntries(
          words.flatMap((word, at) => [
            [`kind:${at}`, calledSo([word])],
            [`quality:${at}`, { match: { attributeWords: word } }],
          ]),
        ),
      },
    },
  },
})

type RawUses = {
  readonly uses: { readonly buckets: Readonly<Record<string, { readonly doc_count: number }>> }
}

export const readKinds = (words: readonly string[], response: estypes.SearchResponse): readonly WordUse[] => {
  const { buckets } = (response.aggregations as unknown as RawUses).uses
  return words.map((word, at) => ({
    word,
    asKind: buckets[`kind:${at}`]?.doc_count ?? 0,
    asQuality: buckets[`quality:${at}`]?.doc_count ?? 0,
  }))
}
