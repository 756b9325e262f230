import { createHash } from "node:crypto"
import { openScratchIndex } from "@haat/db/search"
import {
  type Category,
  type FeedFormat,
  type FeedReader,
  type FeedRefusal,
  type FeedReport,
  type ItemSubmission,
  makeApplySubmissions,
  makeReadFeed,
  type Product,
  type StoredItem,
} from "@haat/domain/catalog"
import {
  type Described,
  makeFindAlike,
  makeIndexProducts,
  makeSearchProducts,
  ownTuning,
  type Search,
} from "@haat/domain/search"
import type { Result } from "@haat/domain/shared"
import { itemSubmission } from "@haat/events/catalog"
import { makeDescriptions, makeFeedReader } from "@haat/gateways/catalog"
import { systemClock } from "@haat/platform/clock"
import { newId, publicCode } from "@haat/platform/ids"
import type { Clients } from "../shared/index.ts"

/** Everything stands in one warehouse that reaches everybody tomorrow: nothing is hidden but by its words. */
const warehouseId = "WH-SCRATCH"
const supplier = { id: "SUP-SCRATCH", name: "Scratch", apiKeyHashes: [] }
const batch = 500

export type ScratchFeed = { readonly format: FeedFormat; readonly bytes: AsyncIterable<Uint8Array> }

export type ScratchShop = {
  /** Reads a feed as a supplier's: reader, validation, item service. */
  readonly load: (feed: ScratchFeed) => Promise<Result<FeedReport, FeedRefusal>>
  readonly products: () => readonly Product[]
  /** Puts products into the scratch index; where `change` answers one, that stands in its place. */
  readonly index: (change?: (product: Product) => Product) => Promise<void>
  readonly searchProducts: Search["searchProducts"]
  readonly findAlike: (described: Described, limit: number) => ReturnType<Search["findAlike"]>
  readonly drop: () => Promise<void>
}

/** Rows of a file in any of the feed's formats. */
export const readRows = makeFeedReader().read

const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex")

const memoryCatalog = (category: Category, dress: (reader: FeedReader) => FeedReader) => {
  const kept = new Map<string, StoredItem>()
  const waiting: ItemSubmission[] = []
  const edge = { clock: systemClock, ids: { uuid: newId, code: publicCode }, sha256 }
  const directory = {
    categories: async () => [category],
    suppliers: async () => [supplier],
    saveCategories: async () => undefined,
    saveSuppliers: async () => undefined,
    supplierOfKeyHash: async () => null,
  }
  const items = {
    stored: async (ids: readonly string[]) => ids.flatMap((id) => kept.get(id) ?? []),
    storedBySkus: async () => [],
    hashes: async () => new Map<string, string>(),
    commit: async (writes: readonly { readonly item: StoredItem }[]) => {
      for (const { item } of writes) kept.set(item.product.id, item)
      return true
    },
  }
  const readFeed = makeReadFeed({
    edge,
    items,
    directory,
    reader: dress(makeFeedReader()),
    submissions: { submit: async (all) => void waiting.push(...all) },
    reports: { save: async () => undefined },
  })
  const apply = makeApplySubmissions({
    edge,
    items,
    directory,
    pictures: { byReferences: async () => new Map() },
    descriptions: makeDescriptions(),
  })
  return { kept, waiting, readFeed, apply }
}

type Memory = ReturnType<typeof memoryCatalog>

const loadInto =
  ({ readFeed, waiting, apply }: Memory): ScratchShop["load"] =>
  async ({ format, bytes }) => {
    const report = await readFeed({ supplierId: supplier.id, format, bytes, dryRun: false })
    while (waiting.length > 0)
      await apply(
        waiting.splice(0, batch).map((one) => itemSubmission.parse(one)),
        newId(),
      )
    return report
  }

const stock = {
  availabilityOf: async (skus: readonly string[]) =>
    skus.map((sku) => ({ sku, revision: 1, warehouses: [{ warehouseId, available: 1 }] })),
  soldOut: async () => new Set<string>(),
}
const arrival = {
  service: "standard" as const,
  warehouseId,
  earliest: "2100-01-01",
  latest: "2100-01-01",
  feeMinor: 0,
}

/**
 * A shop in memory around a scratch index, for measuring search on other people's catalogs: the same feed path, the same analysis, the
 * same query as the shop's, all in stock and in reach. `dress` may rename what the feed's reader yields.
 */
export const openScratchShop = async (
  clients: Pick<Clients, "elastic">,
  category: Category,
  dress: (reader: FeedReader) => FeedReader = (reader) => reader,
): Promise<ScratchShop> => {
  const memory = memoryCatalog(category, dress)
  const index = await openScratchIndex(clients.elastic(), newId())
  const products = () => [...memory.kept.values()].map(({ product }) => product)
  const rethrow = (error: unknown): never => {
    throw error
  }
  return {
    load: loadInto(memory),
    products,
    index: async (change = (product) => product) => {
      const byId = new Map(products().map((product) => [product.id, change(product)]))
      const shelf = {
        getProducts: async (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []),
        listCategories: async () => [category],
      }
      const indexProducts = makeIndexProducts({
        ...{ shelf, stock, index, followStock: async () => undefined },
        interests: { ratesOf: async () => new Map() },
      })
      const ids = [...byId.keys()]
      for (let at = 0; at < ids.length; at += batch) await indexProducts(ids.slice(at, at + batch))
      await index.settle()
    },
    searchProducts: makeSearchProducts({
      clock: systemClock,
      index,
      shelf: { listCategories: async () => [category] },
      stock,
      delivery: { reach: async () => new Map([[warehouseId, [arrival]]]) },
      log: { searched: () => undefined },
      tuning: async () => ownTuning,
      known: { recall: () => null, keep: () => undefined },
      soldOutLately: async () => new Map(),
      withoutIndex: () => Promise.reject(new Error("the index didn't answer")),
      onIndexAway: rethrow,
      onHintAway: rethrow,
      extras: (asked) => asked,
    }),
    findAlike: makeFindAlike({ index }),
    drop: index.drop,
  }
}
