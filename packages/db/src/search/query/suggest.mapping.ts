import type { estypes } from "@elastic/elasticsearch"
import type { IndexDocument, IndexSuggestions, ProductIndex } from "@haat/domain/search"

type Suggested = Pick<IndexDocument, "title" | "slug" | "image" | "variants">

export const readSuggestions = (response: estypes.SearchResponse<Suggested>): IndexSuggestions => {
  const [entry] = (response.suggest?.queries ?? []) as unknown as { options: { text: string }[] }[]
  return {
    queries: entry?.options.map(({ text }) => text) ?? [],
    products: response.hits.hits.flatMap(({ _source }) =>
      _source
        ? [
            {
              ...{ title: _source.title, slug: _source.slug, image: _source.image },
              variants: _source.variants.map(({ sku, stockedIn }) => ({ sku, stockedIn })),
            },
          ]
        : [],
    ),
  }
}

type Within = Parameters<ProductIndex["suggest"]>[1] & { readonly timeoutMs: number }

/** Queries that begin so, and products whose words do and of which something stands in one of the warehouses. */
export const suggestRequest = (
  index: string,
  prefix: string,
  { limit, warehouseIds, timeoutMs }: Within,
): estypes.SearchRequest => ({
  index,
  query: {
    bool: {
      filter: [
        { match: { prefix: { query: prefix, operator: "and" } } },
        { terms: { "stockedIn.of": [...warehouseIds] } },
      ],
    },
  },
  sort: [{ popularity: "desc" }, { productId: "asc" }],
  size: limit,
  track_total_hits: false,
  _source: ["title", "slug", "image", "variants.sku", "variants.stockedIn"],
  timeout: `${timeoutMs}ms`,
  suggest: {
    queries: { prefix, completion: { field: "completions", skip_duplicates: true, size: limit } },
  },
})
