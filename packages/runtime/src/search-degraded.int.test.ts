import type { SearchQuery } from "@haat/domain/search"
import { until } from "@haat/platform/clock"
import { rereadEnv } from "@haat/platform/env"
import { openBreakers } from "@haat/platform/resilience"
import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { createInventory } from "./inventory.ts"
import { searchCallsFor, walrusMug } from "./search/testing/mug-shop.ts"
import { createSearch, openProductIndex } from "./search.ts"
import { clients, closeAll } from "./shared/index.ts"
import { type OwnEngines, startOwnEngines } from "./shared/testing/own-engines.ts"

/** Engines are really stopped here; the time-outs are those of production, twice over for a crowded machine. */
const scale = 2
const elasticMs = 400 * scale
const pageMs = 2500

let engines: OwnEngines
let search: ReturnType<typeof createSearch>
const query: SearchQuery = {
  text: "walrus",
  categoryId: null,
  filters: {},
  priceMinMinor: null,
  priceMaxMinor: null,
  ratingAtLeast: null,
  withinDays: null,
  pincode: "560001",
  sort: "relevance",
  page: 1,
  pageSize: 24,
}

const ask = async () => {
  const began = performance.now()
  const result = await search.searchProducts(query, "v")
  return {
    ms: performance.now() - began,
    limited: result.limited,
    ids: result.hits.map((hit) => hit.productId),
  }
}
const mugs = [0, 1, 2, 3].map((n) => walrusMug(n).id)

beforeAll(async () => {
  engines = await startOwnEngines(process.env, ["elastic", "redis"])
  const env = { ...engines.env, HAAT_TIMEOUT_SCALE: String(scale) }
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  rereadEnv()
  await closeAll()
  const calls = searchCallsFor(4)
  await openProductIndex(clients)
  const { soldOut } = createInventory(clients, { ...calls, delivery: { listWarehouses: async () => [] } })
  search = createSearch(clients, { ...calls, inventory: { ...calls.inventory, soldOut } })
  await search.indexProducts(mugs)
  await until("the index serves", async () => {
    const seen = await ask()
    return !seen.limited && seen.ids.length === 4
  })
}, 180_000)

afterAll(async () => {
  for (const engine of ["elastic", "redis"] as const) {
    try {
      engines?.wake(engine)
    } catch {
      // It was killed before.
    }
  }
  await closeAll()
  await engines?.drop()
  vi.unstubAllEnvs()
  rereadEnv()
}, 60_000)

const backToFull = () =>
  until("full answers", async () => !(await ask()).limited, { timeoutMs: 30_000, everyMs: 200 })

it("lists from the catalog while Elasticsearch hangs, within the page's time; soon without asking it at all; then recovers", async () => {
  engines.hang("elastic")
  const first = await ask()
  expect(first).toMatchObject({ limited: true, ids: mugs })
  expect(first.ms).toBeLessThan(Math.min(pageMs, elasticMs + 700))
  const kinds = (await search.suggest("mug", "560001")).map(({ kind }) => kind)
  expect(kinds, "the shop's own names go on").toEqual(["category"])
  await until(
    "the breaker opens",
    async () => {
      await Promise.all(Array.from({ length: 10 }, ask))
      return openBreakers().includes("elastic")
    },
    { timeoutMs: 40_000 },
  )
  const spared: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const { ms, ...seen } = await ask()
    expect(seen).toEqual({ limited: true, ids: mugs })
    spared.push(ms)
  }
  // One may be the breaker's own look, another meet a busy machine.
  expect(Math.min(...spared)).toBeLessThan(300)
  engines.wake("elastic")
  await backToFull()
  expect((await ask()).ids.toSorted()).toEqual(mugs.toSorted())
}, 120_000)

it("lists from the catalog when Elasticsearch is gone, and recovers when it is back", async () => {
  engines.kill("elastic")
  const gone = await until("an answer without it", async () => {
    const seen = await ask()
    return seen.limited && seen
  })
  expect(gone.ids).toEqual(mugs)
  const category = await search.searchProducts({ ...query, text: "", categoryId: "walrus-mugs" }, "v")
  expect(category).toMatchObject({ limited: true, total: mugs.length, facets: [] })
  const further = await search.searchProducts({ ...query, cursor: '[2,{"reading":"exact"},"",null]' }, "v")
  expect(further).toMatchObject({ limited: true, hits: [], page: 2, cursor: expect.any(String) })
  expect(gone.ms).toBeLessThan(pageMs)
  await engines.heal()
  await backToFull()
}, 180_000)

it("takes the index's word for what is in stock while Redis hangs or is gone, at most its time-out later", async () => {
  await backToFull()
  engines.hang("redis")
  const hung = await ask()
  expect(hung.limited).toBe(false)
  expect(hung.ids.toSorted()).toEqual(mugs.toSorted())
  expect(hung.ms).toBeLessThan(pageMs)
  engines.wake("redis")
  engines.kill("redis")
  const gone = await ask()
  expect(gone.limited).toBe(false)
  expect(gone.ids.toSorted()).toEqual(mugs.toSorted())
  expect(gone.ms).toBeLessThan(pageMs)
  await engines.heal()
}, 120_000)
