import { rereadEnv } from "@haat/platform/env"
import { clients, closeAll } from "@haat/runtime/shared"
import { createShop, type Shop } from "@haat/runtime/shop"
import { fill } from "../market/fill.ts"
import type { Ground } from "../market/products.ts"
import { questionAt } from "../market/questions.ts"
import { feedRatio } from "./feed-ratio.ts"
import { concurrencies, inTurn, percentile, type Question, warmUp } from "./load.ts"
import { measureNewItems } from "./new-items.ts"
import { startOwnElastic } from "./own-engine.ts"
import { startOwnWeb } from "./own-web.ts"
import { growthOf, type Row, ratiosBySize, rounded, sayRow, worstRatioTo } from "./ratios.ts"
import { plainRequest, rawRequests } from "./raw-requests.ts"
import { measureSuggestions } from "./suggestions.ts"

export type SearchBenchOptions = {
  /** Market sizes, growing. */
  readonly sizes: readonly number[]
  readonly seconds: number
  /** So many that it is a throughput: the first row's way through all engines weighs little, and is a probe of its own. */
  readonly fedProducts: number
  readonly probes: number
}

/** Markets that fit in minutes. */
const smallSizes = [20_000, 60_000] as const
const wholeSizes = [20_000, 200_000, 1_000_000] as const

/** What `npm run bench:search` measures; `quick` is the small one. */
export const searchBenchSizes = (quick: boolean): readonly number[] => (quick ? smallSizes : wholeSizes)

export const searchBenchDefaults: SearchBenchOptions = {
  sizes: smallSizes,
  seconds: 6,
  fedProducts: 12_000,
  probes: 100,
}

const questionCount = 400
const newItems = 40

const groundOf = async ({ catalog, delivery }: Shop): Promise<Ground> => {
  const categories = await catalog.listCategories()
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  const parents = new Set(categories.map(({ parentId }) => parentId))
  return {
    leaves: categories
      .filter(({ id }) => !parents.has(id))
      .map(({ id, path }) => ({ id, path, names: path.map((one) => names.get(one) ?? "") })),
    warehouses: (await delivery.listWarehouses()).map(({ id }) => id),
  }
}

type Places = { readonly shop: Shop; readonly web: string; readonly elastic: string }

const measureSize = async (
  { shop, web, elastic }: Places,
  size: number,
  seconds: number,
): Promise<readonly Row[]> => {
  const addresses = Array.from({ length: questionCount }, (_, at) => questionAt(at, size))
  const bodies = await rawRequests(shop, addresses)
  const index = `${process.env.HAAT_NAMESPACE ?? "haat"}-products`
  const raw = bodies.map((body): Question => ({ url: `${elastic}/_msearch`, method: "POST", body }))
  const plain = bodies.map(
    (body): Question => ({
      url: `${elastic}/${index}/_search`,
      method: "POST",
      body: plainRequest(body),
    }),
  )
  const ours = addresses.map(
    (address): Question => ({ url: `${web}/api/v1/search?${address}`, method: "GET" }),
  )
  const rows: Row[] = []
  const { rounds, isWarm } = await warmUp([ours, raw, plain], seconds)
  console.log(`${isWarm ? "warm" : "still not warm"} after ${rounds} rounds of ${3 * seconds} s`)
  for (const askers of concurrencies) {
    const [haat, base, bare] = await inTurn([ours, raw, plain], { askers, seconds })
    if (!haat || !base || !bare) throw new Error("nothing was measured")
    const row = { size, askers, haat, raw: base, plain: bare }
    sayRow(row)
    rows.push(row)
  }
  return rows
}

const growMarket = async (ground: Ground, from: number, size: number): Promise<void> => {
  const step = Math.max(10_000, Math.floor((size - from) / 10))
  const perSecond = await fill(ground, {
    from,
    size,
    onProgress: (done) => done % step === 0 && console.log(`  ${done} of ${size} products indexed`),
  })
  await clients.elastic().indices.refresh()
  console.log(`${size} products; ${perSecond.toFixed(0)} documents/s`)
}

type Markets = { readonly rows: readonly Row[]; readonly suggestP95: number }

/** Haat's search over HTTP against its own index query sent plain, in markets of growing size, on an engine of the bench's own. */
const measureMarkets = async ({ sizes, seconds }: SearchBenchOptions): Promise<Markets> => {
  const ground = await groundOf(createShop())
  if (ground.warehouses.length === 0) throw new Error("no delivery network is published; npm start seeds one")
  await closeAll()
  const elastic = await startOwnElastic(1024)
  const formerUrl = process.env.ELASTIC_URL
  process.env.ELASTIC_URL = elastic.url
  rereadEnv()
  const rows: Row[] = []
  let suggestP95 = Number.NaN
  try {
    const web = await startOwnWeb(elastic.url)
    try {
      const shop = createShop()
      for (const [at, size] of sizes.entries()) {
        await growMarket(ground, sizes[at - 1] ?? 0, size)
        rows.push(...(await measureSize({ shop, web: web.url, elastic: elastic.url }, size, seconds)))
      }
      suggestP95 = await measureSuggestions(web.url, sizes.at(-1) ?? 0, seconds)
    } finally {
      web.stop()
    }
  } finally {
    await closeAll()
    await elastic.stop()
    if (formerUrl === undefined) delete process.env.ELASTIC_URL
    else process.env.ELASTIC_URL = formerUrl
    rereadEnv()
  }
  return { rows, suggestP95 }
}

const measureProbes = async ({ search }: Shop, probes: number) => {
  const found: number[] = []
  const hidden: number[] = []
  for (let probe = 0; probe < probes; probe += 1) {
    const { searchableMs, hiddenMs } = await search.measureFreshness()
    if (searchableMs === null || hiddenMs === null)
      throw new Error(
        `probe ${probe + 1} was not seen in time; do the workers run, and does npm run audit agree?`,
      )
    found.push(searchableMs)
    hidden.push(hiddenMs)
  }
  const sorted = (all: readonly number[]) => [...all].sort((a, b) => a - b)
  return { searchableP95: percentile(sorted(found), 0.95), hiddenP99: percentile(sorted(hidden), 0.99) }
}

/** Needs a running shop: its workers carry the probes and the feed. */
export const benchSearch = async (
  options: SearchBenchOptions,
): Promise<Readonly<Record<string, unknown>>> => {
  const shop = createShop()
  const { searchableP95, hiddenP99 } = await measureProbes(shop, options.probes)
  console.log(`restocked → searchable p95 ${searchableP95} ms, sold out → hidden p99 ${hiddenP99} ms`)
  const newItemP95 = await measureNewItems(shop, newItems)
  console.log(`new product in a feed → searchable p95 ${newItemP95.toFixed(0)} ms of ${newItems}`)
  const indexRatio = await feedRatio(shop, options.fedProducts)
  await closeAll()
  const { rows, suggestP95 } = await measureMarkets(options)
  return {
    bench: "search",
    p99_ratio_c8: rounded(worstRatioTo(rows, "raw")),
    p99_ratio_plain_c8: rounded(worstRatioTo(rows, "plain")),
    p99_ratios: ratiosBySize(rows),
    growth_200k_1m: rounded(growthOf(rows)),
    index_ratio: rounded(indexRatio),
    hidden_p99_ms: rounded(hiddenP99),
    searchable_p95_ms: rounded(newItemP95),
    restocked_p95_ms: rounded(searchableP95),
    suggest_p95_ms: rounded(suggestP95),
  }
}
