import {
  ensureProductIndex,
  makeCandidates,
  makeProductIndex,
  makeQueryTrends,
  makeSearchLog,
  makeTunings,
} from "@haat/db/search"
import type { Catalog } from "@haat/domain/catalog"
import type { Delivery } from "@haat/domain/delivery"
import type { Inventory } from "@haat/domain/inventory"
import type { Recommendation } from "@haat/domain/recommendation"
import {
  makeExtras,
  makeFindAlike,
  makeNoteSearches,
  makePreview,
  makeSaveTuning,
  makeSearchProducts,
  makeSearchWithoutIndex,
  makeSuggest,
  type ProductIndex,
  type Search,
  type SearchProductsPorts,
  type Shelf,
} from "@haat/domain/search"
import { sleep, systemClock } from "@haat/platform/clock"
import { logFor } from "@haat/platform/log"
import { searchConversion } from "./search/conversion.ts"
import { searchFreshness } from "./search/freshness.ts"
import { searchIndexing } from "./search/indexing.ts"
import { rememberReadings } from "./search/known-readings.ts"
import { latelySoldOut } from "./search/live/lately-sold-out.ts"
import { liveTrends } from "./search/live/live-trends.ts"
import { liveTuning } from "./search/live/live-tuning.ts"
import { searchRelated } from "./search/related.ts"
import { remember } from "./search/remember.ts"
import { rememberEach } from "./search/remember-each.ts"
import { type Clients, keepBriefly } from "./shared/index.ts"

type ShelfCalls = Pick<
  Catalog,
  | "countProducts"
  | "getProducts"
  | "getPrices"
  | "getSkus"
  | "listCategories"
  | "listProductIds"
  | "findByText"
  | "topOfCategory"
>

export type SearchCalls = {
  readonly catalog: ShelfCalls
  readonly inventory: Pick<Inventory, "availabilityOf" | "bookCount" | "soldOut" | "soldOutLately">
  readonly delivery: Pick<Delivery, "reach">
  readonly recommendation: Pick<Recommendation, "likeProduct">
}

const categoriesForMs = 30_000
/** What a text is read as changes with the words of the whole catalog: seldom. What it finds as typed is looked at each time. */
const keptReadings = { forMs: 600_000, most: 10_000 } as const
/** Dates change with cut-offs and with what staff publish: a moment later is soon enough to show it. */
const keptReach = { forMs: 1000, atMost: 5000 } as const
const keptBeginnings = { forMs: 30_000, most: 5000 } as const

const shelfOf = (catalog: ShelfCalls): Shelf => ({
  ...catalog,
  productIdsOf: async (skus) => [...new Set((await catalog.getSkus(skus)).map(({ productId }) => productId))],
})

/**
 * What begins with the same letters is the same for all whom the same warehouses reach: kept for half a minute, so typing seldom waits for
 * the index.
 */
const begun = (index: Pick<ProductIndex, "suggest">): Pick<ProductIndex, "suggest"> => {
  const ask = rememberEach(
    (key) => index.suggest(...(JSON.parse(key) as Parameters<ProductIndex["suggest"]>)),
    keptBeginnings,
  )
  return { suggest: (...asked) => ask(JSON.stringify(asked)) }
}

const reachOf = ({ delivery }: Pick<SearchCalls, "delivery">): SearchProductsPorts["delivery"]["reach"] =>
  keepBriefly(async (pincode, now) => {
    const { byWarehouse, unknown } = await delivery.reach(pincode, now)
    if (unknown) throw new Error("there is no promise table to read")
    return byWarehouse
  }, keptReach)

/** A page waits so long for what wasn't asked for: rows on an empty page, what can't be delivered. */
const extrasForMs = 500

const boundedExtras = () => {
  const log = logFor("search")
  return makeExtras({
    pause: sleep,
    patienceMs: extrasForMs,
    onFault: (error) => log.warn({ err: error }, "what a page may do without is left out"),
  })
}

const whatIsAway = () => {
  const log = logFor("search")
  return {
    onIndexAway: (error: unknown) => log.warn({ err: error }, "the index is away; answering without it"),
    onHintAway: (error: unknown) =>
      log.warn({ err: error }, "no hint of what sold out; the index's word stands"),
  }
}

/** What staff decide. */
const tuningOf = (clients: Clients): Pick<Search, "tuning" | "saveTuning"> => {
  const tunings = makeTunings(clients.mysql())
  return { tuning: tunings.current, saveTuning: makeSaveTuning({ clock: systemClock, tunings }) }
}

/** Search's front door. */
export const createSearch = (clients: Clients, calls: SearchCalls): Search => {
  const { catalog, inventory, delivery } = calls
  const clock = systemClock
  const record = makeSearchLog(clients.producer)
  const truth = shelfOf(catalog)
  const shelf = {
    ...truth,
    listCategories: remember(() => catalog.listCategories(), { forMs: categoriesForMs }),
  }
  const index = makeProductIndex(clients.elastic())
  const away = whatIsAway()
  const ports: SearchProductsPorts = {
    clock,
    index,
    shelf,
    stock: inventory,
    delivery: { reach: reachOf({ delivery }) },
    log: record,
    tuning: liveTuning(clients),
    known: rememberReadings(keptReadings),
    soldOutLately: latelySoldOut(inventory),
    withoutIndex: makeSearchWithoutIndex({ clock, shelf, stock: inventory }),
    extras: boundedExtras(),
    ...away,
  }
  return {
    searchProducts: makeSearchProducts(ports),
    noteOpened: record.opened,
    ...tuningOf(clients),
    preview: makePreview(ports),
    findAlike: makeFindAlike({ index: makeCandidates(clients.elastic()) }),
    suggest: makeSuggest({ ...ports, index: begun(index), trending: liveTrends(clients) }),
    noteSearches: makeNoteSearches({ trends: makeQueryTrends(clients.redis()) }),
    ...searchIndexing(clients, { shelf: truth, stock: inventory }),
    ...searchConversion(clients, truth),
    ...searchRelated(clients, ports, calls.recommendation),
    ...searchFreshness(clients, inventory),
    productIdsOfSkus: truth.productIdsOf,
  }
}

/** The index itself, for benches that fill it with documents of their own. */
export const openProductIndex = async (clients: Clients): Promise<Pick<ProductIndex, "apply">> => {
  await ensureProductIndex(clients.elastic())
  return makeProductIndex(clients.elastic())
}
