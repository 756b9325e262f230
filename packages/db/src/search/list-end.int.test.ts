import { deepest, makeSearchProducts, ownTuning, type SearchQuery } from "@haat/domain/search"
import { aDocument, aQuery, aReach, aVariant, fakeKnownReadings } from "@haat/domain/search/testing"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createElastic } from "../shared/index.ts"
import { indexNames } from "./index-names.mapping.ts"
import { ensureProductIndex } from "./index-versions.elastic.ts"
import { makeProductIndex } from "./product-index.elastic.ts"

const elastic = createElastic()
const names = indexNames("products-list-end")
const index = makeProductIndex(elastic, names)
const count = 12_000
const ids = Array.from({ length: count }, (_, at) => `P-${String(at).padStart(5, "0")}`)
const documents = ids.map((productId, at) =>
  aDocument({
    ...{ productId, slug: productId, title: `Walrus mug ${at % 50}`, description: "", facets: [] },
    ...{ categoryNames: [], popularity: at % 97, ratingCount: at % 11 },
    variants: [aVariant({ sku: productId, priceMinor: 100 * (1 + (at % 31)) })],
  }),
)
const dropAll = async () => {
  const all = Object.keys(await elastic.indices.get({ index: names.pattern, features: ["aliases"] }))
  for (const one of all) await elastic.indices.delete({ index: one })
}

beforeAll(async () => {
  await dropAll()
  await ensureProductIndex(elastic, names)
  await elastic.indices.putSettings({ index: names.live, settings: { refresh_interval: "-1" } })
  await index.apply(documents.map((document) => ({ kind: "put", document })))
  await elastic.indices.refresh({ index: names.live })
}, 120_000)
afterAll(async () => {
  await dropAll()
  await elastic.close()
})

const rethrow = (error: unknown): never => {
  throw error
}
const search = makeSearchProducts({
  index,
  clock: { now: () => new Date("2026-11-18T06:00:00Z") },
  shelf: { listCategories: async () => [] },
  stock: { soldOut: async () => new Set() },
  delivery: { reach: async () => aReach({ "WH-BLR": "2026-11-19" }) },
  log: { searched: () => undefined },
  tuning: async () => ownTuning,
  known: fakeKnownReadings(),
  soldOutLately: async () => new Map(),
  withoutIndex: () => Promise.reject(new Error("the index didn't answer")),
  onIndexAway: rethrow,
  onHintAway: rethrow,
  extras: (asked) => asked,
})

const walk = async (asked: Partial<SearchQuery>): Promise<readonly string[]> => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof search>> = await search(aQuery({ ...asked, cursor }), null)
    seen.push(...page.hits.map(({ productId }) => productId))
    cursor = page.cursor
  } while (cursor !== null && seen.length <= count)
  return seen
}

it.each([
  ["a text in the order of likeness and then of relevance", { text: "walrus", pageSize: 250 }],
  ["everything by price", { sort: "price-asc", pageSize: 1000 }],
] as const)(
  "lists %s to the last of twelve thousand products, each once",
  async (_, asked) => {
    const seen = await walk(asked)
    expect(seen.length).toBeGreaterThan(deepest)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.toSorted()).toEqual(ids)
  },
  120_000,
)
