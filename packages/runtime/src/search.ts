import {
  ensureProductIndex,
  makeCandidates,
  makeIndexVersions,
  makeProductIndex,
  makeSearchLog,
} from "@haat/db/search"
import type { Catalog } from "@haat/domain/catalog"
import type { Delivery } from "@haat/domain/delivery"
import type { Inventory } from "@haat/domain/inventory"
import {
  makeFindAlike,
  makeIndexProducts,
  makeReindex,
  makeSearchProducts,
  makeSearchWithoutIndex,
  makeSuggest,
  ownTuning,
  type ProductIndex,
  type Search,
  type Shelf,
} from "@haat/domain/search"
import { systemClock } from "@haat/platform/clock"
import { logFor } from "@haat/platform/log"
import { remember } from "./search/remember.ts"
import type { Clients } from "./shared/index.ts"

type ShelfCalls = Pick<
  Catalog,
  "getProducts" | "getSkus" | "listCategories" | "listProductIds" | "findByText" | "topOfCategory"
>

export type SearchCalls = {
  readonly catalog: ShelfCalls
  readonly inventory: Pick<Inventory, "availabilityOf" | "soldOut">
  readonly delivery: Pick<Delivery, "reach">
}

const categoriesForMs = 30_000

const shelfOf = (catalog: ShelfCalls): Shelf => ({
  ...catalog,
  productIdsOf: async (skus) => [...new Set((await catalog.getSkus(skus)).map(({ productId }) => productId))],
})

/** Search's front door. */
export const createSearch = (clients: Clients, { catalog, inventory, delivery }: SearchCalls): Search => {
  const log = logFor("search")
  const clock = systemClock
  const truth = shelfOf(catalog)
  const shelf = {
    ...truth,
    listCategories: remember(() => catalog.listCategories(), { forMs: categoriesForMs }),
  }
  const stock = inventory
  const index = makeProductIndex(clients.elastic())
  const onIndexAway = (error: unknown) => log.warn({ err: error }, "the index is away; answering without it")
  return {
    searchProducts: makeSearchProducts({
      clock,
      index,
      shelf,
      stock,
      delivery: { reach: async (pincode, now) => (await delivery.reach(pincode, now)).byWarehouse },
      log: makeSearchLog(clients.producer),
      tuning: async () => ownTuning,
      withoutIndex: makeSearchWithoutIndex({ clock, shelf, stock }),
      onIndexAway,
      onHintAway: (error) => log.warn({ err: error }, "no hint of what sold out; the index's word stands"),
    }),
    findAlike: makeFindAlike({ index: makeCandidates(clients.elastic()) }),
    suggest: makeSuggest({ index, shelf, onIndexAway }),
    indexProducts: makeIndexProducts({ shelf: truth, stock, index }),
    productIdsOfSkus: truth.productIdsOf,
    reindex: makeReindex({ shelf: truth, stock, index: makeIndexVersions(clients.elastic()) }),
  }
}

/** The index itself, for benches that fill it with documents of their own. */
export const openProductIndex = async (clients: Clients): Promise<Pick<ProductIndex, "apply">> => {
  await ensureProductIndex(clients.elastic())
  return makeProductIndex(clients.elastic())
}
