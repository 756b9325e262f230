import type { Category } from "@haat/domain/catalog"
import { clients } from "@haat/runtime/shared"
import type { Shop } from "@haat/runtime/shop"
import { nameOf } from "../market/products.ts"
import { type FeedCosts, feedCosts } from "./feed-costs.ts"
import { untilCalm } from "./load.ts"

export type Throughput = { readonly fedPerSecond: number; readonly rawPerSecond: number }

const supplierId = "SUP-12"
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A leaf of which every required attribute can be given without knowing its meaning. */
const fitCategory = (categories: readonly Category[]): Category => {
  const parents = new Set(categories.map(({ parentId }) => parentId))
  const required = ({ attributes }: Category) => attributes.filter((one) => one.required)
  const fit = categories
    .filter(({ id }) => !parents.has(id))
    .find((one) => required(one).every(({ type }) => type === "text" || type === "number"))
  if (fit === undefined) throw new Error("no category takes products without choices of its own")
  return fit
}

const csvOf = (brand: string, { id, attributes }: Category, count: number): string => {
  const required = attributes.filter((one) => one.required)
  const rows = Array.from({ length: count }, (_, at) => {
    const { series, thing } = nameOf(at)
    const given = required.map(({ type }) => (type === "number" ? "10" : "Plain"))
    const title = quoted(`${brand} ${series} ${thing}`)
    return [`${brand}-${at}`, title, brand, id, 499 + at, "WH-BLR=3|WH-MAA=2", ...given].join(",")
  })
  return `${["id,title,brand,category,price,stock", ...required.map(({ key }) => key)].join(",")}\n${rows.join("\n")}\n`
}

const liveIndex = (): string => `${process.env.HAAT_NAMESPACE ?? "haat"}-products`

/** Those that shoppers find: seen by searches, and with the stock without which none is listed. */
const counted = async (brand: string): Promise<number> => {
  const stocked = { exists: { field: "stockedIn" } }
  const { count } = await clients.elastic().count({
    index: liveIndex(),
    query: { bool: { filter: [{ term: { facets: `brand=${brand}` } }, stocked] } },
  })
  return count
}

const waitFor = async (brand: string, count: number, lookEveryMs: number): Promise<void> => {
  const deadline = Date.now() + 300_000
  while ((await counted(brand)) < count) {
    if (Date.now() > deadline)
      throw new Error("the feed was not searchable within five minutes; do the workers run?")
    await new Promise((soon) => setTimeout(soon, lookEveryMs))
  }
}

type Stored = { readonly _id?: string | undefined; readonly _source?: unknown }

/** The same documents in one stream, 500 a request, handed to an index of the same shape with nothing around it. */
const rawBulk = async (brand: string, count: number): Promise<number> => {
  const elastic = clients.elastic()
  const { hits } = await elastic.search({
    index: liveIndex(),
    size: Math.min(count, 10_000),
    query: { term: { facets: `brand=${brand}` } },
  })
  const documents: readonly Stored[] = hits.hits
  const [shape] = Object.values(await elastic.indices.get({ index: liveIndex() }))
  const scratch = `${liveIndex()}-bench-${Date.now()}`
  const { analysis, refresh_interval } = shape?.settings?.index ?? {}
  await elastic.indices.create({
    index: scratch,
    settings: {
      number_of_replicas: 0,
      refresh_interval: refresh_interval ?? "500ms",
      ...(analysis ? { analysis } : {}),
    },
    ...(shape?.mappings ? { mappings: shape.mappings } : {}),
  })
  try {
    const began = performance.now()
    for (let start = 0; start < documents.length; start += 500) {
      const operations = documents
        .slice(start, start + 500)
        .flatMap(({ _id, _source }) => [{ index: { _index: scratch, _id } }, _source])
      await elastic.bulk({ operations: operations as never })
    }
    await elastic.indices.refresh({ index: scratch })
    return documents.length / ((performance.now() - began) / 1000)
  } finally {
    await elastic.indices.delete({ index: scratch })
  }
}

export const withdrawAll = async (
  { catalog }: Pick<Shop, "catalog">,
  brand: string,
  count: number,
): Promise<void> => {
  const skus = Array.from({ length: count }, (_, at) => `${supplierId}-${brand}-${at}`)
  const ids = [...new Set((await catalog.getSkus(skus)).map(({ productId }) => productId))]
  const withdrawer = async () => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) await catalog.withdrawProduct(id)
  }
  await Promise.all(Array.from({ length: 8 }, withdrawer))
}

export type Fed = { readonly brand: string; readonly count: number; readonly perSecond: number }

/** One file from its first byte until searches find all of it. */
export const feed = async (
  { catalog }: Pick<Shop, "catalog">,
  count: number,
  lookEveryMs = 100,
): Promise<Fed> => {
  const brand = `Bench${Date.now().toString(36)}`
  const csv = Buffer.from(csvOf(brand, fitCategory(await catalog.listCategories()), count))
  const bytes = (async function* () {
    yield csv
  })()
  const began = performance.now()
  const fed = await catalog.readFeed({ supplierId, format: "csv", bytes, dryRun: false })
  if (!fed.ok) throw new Error(`the feed was refused: ${fed.error.code}`)
  if (fed.value.rejected > 0) throw new Error(`rows were rejected: ${JSON.stringify(fed.value.errors[0])}`)
  await waitFor(brand, count, lookEveryMs)
  return { brand, count, perSecond: count / ((performance.now() - began) / 1000) }
}

/** Files of so many rows go ahead: compilers of the engines on the way are still at work in one of a few hundred. */
const warmUpRows = 6000

/** Files go ahead until one comes no quicker; each stands in `fed` once it was found, to be withdrawn in the end. */
const feedUntilWarm = async (shop: Pick<Shop, "catalog">, fed: Fed[]): Promise<void> => {
  const ahead = async (): Promise<number> => {
    const one = await feed(shop, warmUpRows)
    fed.push(one)
    return one.perSecond
  }
  const { rounds, isWarm } = await untilCalm([ahead], { calmRounds: 1, mostRounds: 5 })
  console.log(`  ${isWarm ? "warm" : "still not warm"} after ${rounds} files of ${warmUpRows}`)
}

const sayCosts = (costs: FeedCosts, products: number): void => {
  const all = Object.values(costs).reduce((sum, ms) => sum + ms, 0)
  const parts = Object.entries(costs).map(([name, ms]) => `${name} ${(ms / products).toFixed(2)}`)
  console.log(`  CPU ms a product: ${(all / products).toFixed(2)} (${parts.join(", ")})`)
}

/**
 * From a supplier's file to searches, through every store, topic and consumer in between, against bulk indexing of the same
 * documents with nothing around it. All of them share this machine. Both are measured warm: smaller files go ahead, and the
 * engine has just indexed what it is then given raw.
 */
export const measureThroughput = async (
  { catalog }: Pick<Shop, "catalog">,
  count: number,
): Promise<Throughput> => {
  const fed: Fed[] = []
  try {
    await feedUntilWarm({ catalog }, fed)
    const { answer: measured, costs } = await feedCosts(() => feed({ catalog }, count))
    fed.push(measured)
    sayCosts(costs, count)
    const raw = await feedCosts(() => rawBulk(measured.brand, count))
    sayCosts(raw.costs, count)
    return { fedPerSecond: measured.perSecond, rawPerSecond: raw.answer }
  } finally {
    for (const { brand, count: products } of fed) await withdrawAll({ catalog }, brand, products)
  }
}
