import type { estypes } from "@elastic/elasticsearch"
import type { IndexChange, IndexDocument, IndexSuggestions, ProductIndex } from "@haat/domain/search"
import { mode } from "@haat/platform/env"
import { dependency } from "@haat/platform/resilience"
import type { Elastic } from "../shared/index.ts"
import { type IndexNames, indexNames } from "./index-names.mapping.ts"
import { readAnswer } from "./search-answer.mapping.ts"
import { searchRequest } from "./search-request.mapping.ts"

/** The engine's own limits, kept below ours so that it gives up first. */
const searchTimeoutMs = (): number => 360 * mode().timeoutScale
const suggestTimeoutMs = (): number => 150 * mode().timeoutScale

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

/** A newer reading is there already: what we want. */
const conflict = 409
/** The alias is gone. (What shall be removed and isn't there is no error.) */
const noSuchIndex = "index_not_found_exception"

/**
 * Writes all changes to what an alias stands for, the newer version winning each time. "gone": there is no such alias,
 * nothing was written.
 */
export const writeChanges = async (
  elastic: Elastic,
  alias: string,
  changes: readonly IndexChange[],
): Promise<"written" | "gone"> => {
  if (changes.length === 0) return "written"
  const operations = operationsOf(alias, changes) as estypes.BulkRequest["operations"]
  const { items } = await elastic.bulk({ operations: operations ?? [], require_alias: true })
  const outcomes = items.map((item) => (item.index ?? item.delete) as Outcome)
  const failed = outcomes.filter(({ status, error }) => error !== undefined && status !== conflict)
  if (failed[0] === undefined) return "written"
  if (failed.every(({ error }) => error?.type === noSuchIndex)) return "gone"
  throw new Error(`${failed.length} documents were not written: ${failed[0].error?.reason}`)
}

const writeLive = async (
  elastic: Elastic,
  { live }: IndexNames,
  changes: readonly IndexChange[],
): Promise<void> => {
  if ((await writeChanges(elastic, live, changes)) === "gone") throw new Error(`there is no index ${live}`)
}

const readSuggestions = (response: estypes.SearchResponse<StoredDocument>): IndexSuggestions => {
  const [entry] = (response.suggest?.queries ?? []) as unknown as { options: { text: string }[] }[]
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
  timeout: `${suggestTimeoutMs()}ms`,
  suggest: {
    queries: { prefix, completion: { field: "completions", skip_duplicates: true, size: limit } },
  },
})

const buildingExists = async (elastic: Elastic, { building }: IndexNames): Promise<boolean> =>
  elastic.indices.existsAlias({ name: building })

/** Products in Elasticsearch, behind an alias. Written to both while a new index is being built. */
export const makeProductIndex = (elastic: Elastic, names = indexNames()): ProductIndex => {
  const engine = dependency("elastic")
  return {
    search: (query) =>
      engine.call(async (signal) =>
        readAnswer(
          query,
          await elastic.search(searchRequest(names.live, query, searchTimeoutMs()), { signal }),
        ),
      ),
    suggest: (prefix, limit) =>
      engine.call(async (signal) =>
        readSuggestions(await elastic.search(suggestRequest(names.live, prefix, limit), { signal })),
      ),
    apply: async (changes) => {
      const building = await buildingExists(elastic, names)
      await writeLive(elastic, names, changes)
      if (!building) return
      // Gone means swapped in between: what we wrote to is no longer the live one.
      if ((await writeChanges(elastic, names.building, changes)) === "gone")
        await writeLive(elastic, names, changes)
    },
  }
}
