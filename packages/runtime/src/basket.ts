import { createCartCache, createCarts, createMovedLines, createWishes } from "@haat/db/basket"
import {
  type Basket,
  makeChangeAndView,
  makeChangeLine,
  makeForgetMoved,
  makeReadCart,
  makeSettleCart,
  makeShowCart,
  makeViewCart,
  planCart,
  type Shelf,
  type ShelfItem,
  type Till,
} from "@haat/domain/basket"
import type { Catalog } from "@haat/domain/catalog"
import type { Delivery } from "@haat/domain/delivery"
import { allocateStock, type Inventory } from "@haat/domain/inventory"
import type { Pricing, SkuPrice } from "@haat/domain/pricing"
import { ownerKey } from "@haat/domain/shared"
import { systemClock } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { observedAll } from "@haat/platform/telemetry"
import { type Clients, keepBriefly } from "./shared/index.ts"

type Calls = {
  readonly catalog: Pick<Catalog, "getSkus">
  readonly inventory: Pick<Inventory, "availabilityOf">
  readonly delivery: Pick<Delivery, "reach" | "regionOf">
  readonly pricing: Pick<Pricing, "quote" | "freeDeliveryFromMinor" | "pricesOf" | "suggestCoupons">
}

type BySku = { readonly sku: string }

/** Answers from what was read before, each SKU once. For one request: the answers grow old. */
const readOnce = <Row extends BySku>(read: (skus: readonly string[]) => Promise<readonly Row[]>) => {
  const known = new Map<string, Promise<Row | undefined>>()
  return async (skus: readonly string[]): Promise<readonly Row[]> => {
    const fresh = skus.filter((sku) => !known.has(sku))
    const asked = fresh.length > 0 ? read(fresh) : Promise.resolve([])
    for (const sku of fresh)
      known.set(
        sku,
        asked.then((rows) => rows.find((row) => row.sku === sku)),
      )
    const rows = await Promise.all(skus.map(async (sku) => known.get(sku)))
    return rows.flatMap((row) => row ?? [])
  }
}

/** The same rooms; how a place is reached is worked out once in a second for all who shop from there. */
const reachedBriefly = (calls: Calls): Calls => {
  const reach = keepBriefly(calls.delivery.reach, { forMs: 1000, atMost: 5000 })
  return { ...calls, delivery: { reach, regionOf: calls.delivery.regionOf } }
}

/** The same rooms, asked once about a SKU. */
const askedOnce = (calls: Calls): Calls => ({
  ...calls,
  catalog: { getSkus: readOnce(calls.catalog.getSkus) },
  inventory: { availabilityOf: readOnce(calls.inventory.availabilityOf) },
})

const withoutPicture = (price: SkuPrice): ShelfItem => ({ ...price, image: null })

/** The catalog's words; while its store is away, the copy that pricing keeps beside the orders. */
const shelfOf = ({ catalog, inventory, delivery, pricing }: Calls): Shelf => ({
  itemsOf: async (skus) => {
    try {
      return await catalog.getSkus(skus)
    } catch {
      return (await pricing.pricesOf(skus)).map(withoutPicture)
    }
  },
  availableOf: async (skus) => {
    const levels = await inventory.availabilityOf(skus)
    const sumOf = ({ warehouses }: (typeof levels)[number]) =>
      warehouses.reduce((sum, { available }) => sum + Math.max(0, available), 0)
    return new Map(levels.map((level) => [level.sku, sumOf(level)]))
  },
  supplyOf: async (lines, pincode, now) => {
    const skus = lines.map(({ sku }) => sku)
    const [stock, { byWarehouse }] = await Promise.all([
      inventory.availabilityOf(skus),
      delivery.reach(pincode, now),
    ])
    const allocate: Parameters<typeof planCart>[0]["allocate"] = (demand, candidates) => {
      const plan = allocateStock({ demand, candidates, availability: stock })
      return plan.ok ? plan.value.holds : []
    }
    return planCart({ lines, stock, byWarehouse, allocate })
  },
})

const shownCoupons = 6

const tillOf = ({ pricing, delivery }: Calls): Till => ({
  freeDeliveryFromMinor: pricing.freeDeliveryFromMinor,
  total: async (lines, deliveryMinor, { shopper, pincode, coupon, service }) => {
    const input = {
      ...{ lines, deliveryMinor, service, coupon },
      buyer: { customerId: shopper.customerId, email: null },
      region: await delivery.regionOf(pincode),
    }
    const [quote, coupons] = await Promise.all([
      pricing.quote(input),
      lines.length > 0 ? pricing.suggestCoupons(input) : [],
    ])
    return { ...quote, coupons: coupons.slice(0, shownCoupons) }
  },
})

/** What a visitor means to buy. */
export const createBasket = (clients: Clients, given: Calls): Basket => {
  const calls = reachedBriefly(given)
  const edge = { clock: systemClock, ids: { uuid: newId, code: newId } }
  const carts = createCarts(clients.mysql(), edge)
  const cache = createCartCache(clients.redis())
  const wishes = createWishes(clients.mysql(), edge)
  const { clock } = edge
  const [shelf, till] = [shelfOf(calls), tillOf(calls)]
  const readCart = makeReadCart({ carts, cache })
  const changeCart: Basket["changeCart"] = (...asked) => {
    const own = shelfOf(askedOnce(calls))
    const changing = makeChangeLine({ carts, cache, shelf: own, clock })
    return makeChangeAndView({ ...changing, view: makeShowCart({ shelf: own, till, clock }) })(...asked)
  }
  return observedAll("basket", {
    getCart: (shopper) => carts.load(ownerKey(shopper)),
    seenCart: (shopper) => cache.get(ownerKey(shopper)),
    viewCart: makeViewCart({ readCart, shelf, till, clock }),
    changeCart,
    cartCount: async (shopper) => {
      const { lines } = await readCart(ownerKey(shopper))
      return lines.reduce((sum, { quantity }) => sum + quantity, 0)
    },
    ...makeChangeLine({ carts, cache, shelf, clock }),
    ...makeSettleCart({ carts, cache }),
    dropCached: cache.drop,
    forgetMoved: makeForgetMoved({ moved: createMovedLines(clients.mysql()), clock: edge.clock }),
    listWishes: (shopper) => wishes.list(ownerKey(shopper)),
    setWish: (shopper, productId, wished) => wishes.set(ownerKey(shopper), productId, wished),
  } satisfies Basket)
}
