import type { estypes } from "@elastic/elasticsearch"
import type { Kind, WordUse } from "@haat/domain/search"

type Query = estypes.QueryDslQueryContainer
type Called = Omit<Kind, "beside">

/** A title's last word is the name's; whatever else is in the name must be in the title as well. */
const titled = (name: string): Query => {
  const words = name.split(" ")
  const last: Query = { match: { "title.head": words.at(-1) ?? name } }
  if (words.length === 1) return last
  return { bool: { filter: [last, { match: { title: { query: name, operator: "and" } } }] } }
}

/** Products that are called so: by the last word of their title, or by their category's name. */
export const calledSo = ({ names, categoryIds }: Called): Query => ({
  bool: {
    should: [
      ...names.map(titled),
      ...(categoryIds.length === 0 ? [] : [{ terms: { categoryPath: [...categoryIds] } }]),
    ],
    minimum_should_match: 1,
  },
})

/** Counts of both uses of each, in one request without hits. */
export const kindsRequest = (
  index: string,
  kinds: readonly Called[],
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
          kinds.flatMap((kind, at) => [
            [`kind:${at}`, calledSo(kind)],
            [`quality:${at}`, { bool: { should: kind.names.map(asQuality) } }],
          ]),
        ),
      },
    },
  },
})

const asQuality = (name: string): Query => ({
  match: { attributeWords: { query: name, operator: "and" } },
})

type RawUses = {
  readonly uses: { readonly buckets: Readonly<Record<string, { readonly doc_count: number }>> }
}

export const readKinds = (kinds: readonly Called[], response: estypes.SearchResponse): readonly WordUse[] => {
  const { buckets } = (response.aggregations as unknown as RawUses).uses
  return kinds.map((_, at) => ({
    asKind: buckets[`kind:${at}`]?.doc_count ?? 0,
    asQuality: buckets[`quality:${at}`]?.doc_count ?? 0,
  }))
}
