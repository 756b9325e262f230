import type { estypes } from "@elastic/elasticsearch"
import type { IndexChange, IndexDocument, IndexSuggestions, ProductIndex } from "@haat/domain/search"
import { dependency } from "@haat/platform/resilience"
import type { Elastic } from "../shared/index.ts"
import { type IndexNames, indexNames } from "./index-names.mapping.ts"
import { readAnswer } from "./search-answer.mapping.ts"
import { searchRequest } from "./search-request.mapping.ts"

/** The engine's own limit, kept below ours so that it gives up first. */
const searchTimeoutMs = 400

type StoredDocument = Omit<IndexDocument, "completions"> & {
  readonly skus: readonly string[]
  readonly completions: { readonly input: readonly string[]; readonly weight: number }
}

const storedOf = (document: IndexDocument): StoredDocument => ({
  ...document,
  skus: document.variants.map(({ sku }) => sku),
  completions: {
    input: document.completions,
    weight: Math.min(Math.max(Math.round(document.popularity), 0), 1_000_000),
  },
})

const operationsOf = (index: string, changes: readonly IndexChange[]): unknown[] =>
  changes.flatMap((change): unknown[] => {
    const version_type = "external" as const
    if (change.kind === "remove") {
      const { productId, version } = change
      return [{ delete: { _index: index, _id: productId, version, version_type } }]
    }
    const { productId, version } = change.document
    return [{ index: { _index: index, _id: productId, version, version_type } }, storedOf(change.document)]
  })

type Outcome = {
  readonly status: number
  readonly error?: { readonly type: string; readonly reason?: string | null }
}

/** 409: a newer reading is there already. 404: what shall go is gone. Both are what we want. */
const isFailure = ({ status, error }: Outcome): boolean =>
  error !== undefined && status !== 409 && status !== 404

/** Writes all changes to one index or alias, the newer version winning each time. */
export const writeChanges = async (
  elastic: Elastic,
  index: string,
  changes: readonly IndexChange[],
): Promise<void> => {
  if (changes.length === 0) return
  const operations = operationsOf(index, changes) as estypes.BulkRequest["operations"]
  const { items } = await elastic.bulk({ operations: operations ?? [], require_alias: true })
  const failed = items.map((item) => (item.index ?? item.delete) as Outcome).filter(isFailure)
  if (failed[0]) throw new Error(`${failed.length} documents were not written: ${failed[0].error?.reason}`)
}

const readSuggestions = (response: estypes.SearchResponse<StoredDocument>): IndexSuggestions => {
  const [entry] = (response.suggest?.["queries"] ?? []) as unknown as { options: { text: string }[] }[]
  return {
    queries: entry?.options.map(({ text }) => text) ?? [],
    products: response.hits.hits.flatMap(({ _source }) =>
      _source ? [{ title: _source.title, slug: _source.slug, image: _source.image }] : [],
    ),
  }
}

const suggestRequest = (index: string, prefix: string, limit: number): estypes.SearchRequest => ({
  index,
  query: {
    bool: {
      filter: [
        { match: { prefix: { query: prefix, operator: "and" } } },
        {
          nested: { path: "variants", query: { exists: { field: "variants.stockedIn" } } },
        },
      ],
    },
  },
  sort: [{ popularity: "desc" }, { productId: "asc" }],
  size: limit,
  track_total_hits: false,
  _source: ["title", "slug", "image"],
  timeout: "200ms",
  suggest: {
    queries: { prefix, completion: { field: "completions", skip_duplicates: true, size: limit } },
  },
})

const buildingExists = async (elastic: Elastic, { building }: IndexNames): Promise<boolean> =>
  elastic.indices.existsAlias({ name: building })

/** Products in Elasticsearch, behind an alias. Written to both while a new index is being built. */
export const makeProductIndex = (elastic: Elastic): ProductIndex => {
  const names = indexNames()
  const engine = dependency("elastic")
  return {
    search: (query) =>
      engine.call(async (signal) =>
        readAnswer(
          query,
          await elastic.search(searchRequest(names.live, query, searchTimeoutMs), { signal }),
        ),
      ),
    suggest: (prefix, limit) =>
      engine.call(async (signal) =>
        readSuggestions(await elastic.search(suggestRequest(names.live, prefix, limit), { signal })),
      ),
    apply: async (changes) => {
      const building = await buildingExists(elastic, names)
      await writeChanges(elastic, names.live, changes)
      if (building) await writeChanges(elastic, names.building, changes)
    },
  }
}
