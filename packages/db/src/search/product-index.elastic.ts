import {
  codesAmong,
  codesOf,
  countedMost,
  type IndexChange,
  type IndexDocument,
  type IndexQuery,
  type ProductIndex,
  splitToken,
  type TextFound,
} from "@haat/domain/search"
import { elasticEnv, mode } from "@haat/platform/env"
import { dependency, makeTurns } from "@haat/platform/resilience"
import type { Elastic } from "../shared/index.ts"
import { type Ask, asking } from "./asking.elastic.ts"
import { namedMost } from "./counts/counts-request.mapping.ts"
import { indexNames } from "./index-names.mapping.ts"
import { kindsRequest, readKinds } from "./query/kinds.mapping.ts"
import { meritOf, newnessOf } from "./query/merit.mapping.ts"
import { readSuggestions, suggestRequest } from "./query/suggest.mapping.ts"
import {
  type PartAnswer,
  readFound,
  readHits,
  readPage,
  readPartCounts,
  readSpelling,
  readTotal,
} from "./search-answer.mapping.ts"
import {
  beyondRequest,
  countsParts,
  foundParts,
  pagePart,
  spellingRequest,
  unreachablePart,
} from "./search-request.mapping.ts"
import { shape } from "./versions/index-shape.mapping.ts"
import { makeIndexWriter } from "./writing/index-writer.elastic.ts"
import type { Operation } from "./writing/operation.mapping.ts"

/** The engine's own limits, kept below ours so that it gives up first. */
const searchTimeoutMs = (): number => 360 * mode().timeoutScale
const suggestTimeoutMs = (): number => 150 * mode().timeoutScale

export type StoredDocument = Omit<IndexDocument, "completions"> & {
  readonly shape: string
  readonly skus: readonly string[]
  readonly codes: readonly string[]
  readonly stockedIn: readonly string[]
  readonly numbers: Readonly<Record<string, readonly number[]>>
  readonly merit: number
  readonly newness: number
  readonly completions: { readonly input: readonly string[]; readonly weight: number }
}

/** Facets that hold for all variants and read as numbers, by key. */
const numbersOf = ({ facets }: IndexDocument): StoredDocument["numbers"] => {
  const found = facets.map(splitToken).flatMap(({ key, value }) => {
    const number = value.trim() === "" ? Number.NaN : Number(value)
    return Number.isFinite(number) ? [{ key, number }] : []
  })
  const byKey = Map.groupBy(found, ({ key }) => key)
  return Object.fromEntries([...byKey].map(([key, all]) => [key, all.map(({ number }) => number)]))
}

/** As it is stored: with what is derived of it for searching alone. */
export const storedOf = (document: IndexDocument): StoredDocument => ({
  ...document,
  shape,
  skus: document.variants.map(({ sku }) => sku),
  stockedIn: [...new Set(document.variants.flatMap(({ stockedIn }) => stockedIn))],
  codes: [...new Set([...codesOf(document.title), ...codesAmong(document.attributeWords)])],
  numbers: numbersOf(document),
  merit: meritOf(document),
  newness: newnessOf(document),
  completions: {
    input: document.completions,
    weight: Math.min(Math.max(Math.round(document.popularity), 0), 1_000_000),
  },
})

/** One change as the index is told it. */
export const operationsOf = (changes: readonly IndexChange[]): readonly Operation[] =>
  changes.map((change) =>
    change.kind === "remove"
      ? { id: change.productId, version: change.version, body: null }
      : { id: change.document.productId, version: change.document.version, body: storedOf(change.document) },
  )

/** How far is counted: among so many products, and so many values by name. */
type Bounds = { readonly most: number; readonly named: number }

/** What tells how much each of these readings finds, and how its answers are read. */
const lookingAt = (queries: readonly IndexQuery[]) => {
  const parts = queries.flatMap((query) =>
    foundParts(query, searchTimeoutMs()).map((part) => ({ query, part })),
  )
  return {
    parts: parts.map(({ part }) => part),
    read: (answers: readonly PartAnswer[]): readonly TextFound[] =>
      queries.map((query) =>
        readFound(
          query,
          answers.filter((_, at) => parts[at]?.query === query),
        ),
      ),
  }
}

/** The page, its counts and what the text finds: apart, so that the page may pass over what can't come to it. */
const makeSearch =
  (ask: Ask, bounds: Bounds): ProductIndex["search"] =>
  async (query, looked = []) => {
    const timeoutMs = searchTimeoutMs()
    const counting = countsParts(query, { ...bounds, timeoutMs })
    const looking = lookingAt(looked)
    const [page, unreachable, ...rest] = await ask([
      pagePart(query, timeoutMs),
      unreachablePart(query, timeoutMs),
      ...counting,
      ...looking.parts,
    ])
    return {
      ...readPage(query, page),
      unreachable: readTotal(unreachable),
      counts: readPartCounts(query, rest.slice(0, counting.length)),
      found: looking.read(rest.slice(counting.length)),
    }
  }

const makeLook =
  (ask: Ask): ProductIndex["look"] =>
  async (queries) => {
    const { parts, read } = lookingAt(queries)
    return read(parts.length === 0 ? [] : await ask(parts))
  }

/** Products in Elasticsearch, behind an alias. Written to both while a new index is being built. */
export const makeProductIndex = (
  elastic: Elastic,
  names = indexNames(),
  bounds: Bounds = { most: countedMost, named: namedMost },
): ProductIndex => {
  const engine = dependency("elastic")
  const ask = asking(elastic, names)
  // What goes on with a search that had its turn doesn't wait for another.
  const askInTurn = asking(elastic, names, makeTurns(elasticEnv().searchesAtOnce))
  const writer = makeIndexWriter(elastic, names)
  return {
    search: makeSearch(askInTurn, bounds),
    list: async (query) => {
      const [page] = await ask([pagePart(query, searchTimeoutMs())])
      return readPage(query, page)
    },
    look: makeLook(ask),
    spell: (text) =>
      engine.call(async (signal) => {
        const request = spellingRequest(names.live, text, searchTimeoutMs())
        return readSpelling(text, await elastic.search(request, { signal }))
      }),
    searchBeyond: (query, limit) =>
      engine.call(async (signal) => {
        const request = beyondRequest(names.live, query, { limit, timeoutMs: searchTimeoutMs() })
        return readHits(query, await elastic.search(request, { signal }))
      }),
    kindsOf: (kinds) =>
      engine.call(async (signal) =>
        readKinds(
          kinds,
          await elastic.search(kindsRequest(names.live, kinds, searchTimeoutMs()), { signal }),
        ),
      ),
    suggest: (prefix, within) =>
      engine.call(async (signal) =>
        readSuggestions(
          await elastic.search(
            suggestRequest(names.live, prefix, { ...within, timeoutMs: suggestTimeoutMs() }),
            { signal },
          ),
        ),
      ),
    apply: (changes) => writer.write(operationsOf(changes)),
  }
}
