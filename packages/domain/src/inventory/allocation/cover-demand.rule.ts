import type { ShipCandidate, StockDemand } from "../inventory.model.ts"

/** Units per SKU and warehouse. */
export type Shelf = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What is to be covered, and the warehouses that have some of it, the soonest first. */
export type Cover = {
  readonly demand: readonly StockDemand[]
  readonly shelf: Shelf
  readonly pool: readonly ShipCandidate[]
}

type WarehouseSet = readonly ShipCandidate[]

export const unitsIn = (shelf: Shelf, sku: string, warehouses: WarehouseSet): number =>
  warehouses.reduce((sum, { warehouseId }) => sum + (shelf.get(sku)?.get(warehouseId) ?? 0), 0)

const worstRank = (set: WarehouseSet): number => Math.max(...set.map(({ rank }) => rank))
const costOf = (set: WarehouseSet): number => set.reduce((sum, { costMinor }) => sum + costMinor, 0)

const arrival = (a: WarehouseSet, b: WarehouseSet): number => worstRank(a) - worstRank(b)

/** How two sets of one size compare: the slowest parcel, then what all parcels cost. */
export const compareSets = {
  arrival,
  worth: (a: WarehouseSet, b: WarehouseSet): number => arrival(a, b) || costOf(a) - costOf(b),
  soonerFirst: (a: ShipCandidate, b: ShipCandidate): number =>
    a.rank - b.rank || a.costMinor - b.costMinor || (a.warehouseId < b.warehouseId ? -1 : 1),
}

/** Sets of `size` warehouses, the sooner arriving ones first. */
const setsOf = function* (pool: WarehouseSet, size: number): Generator<WarehouseSet> {
  if (size === 0) {
    yield []
    return
  }
  for (const [index, first] of pool.entries()) {
    for (const rest of setsOf(pool.slice(index + 1), size - 1)) yield [first, ...rest]
  }
}

const coversAll = ({ demand, shelf }: Cover, set: WarehouseSet): boolean =>
  demand.every(({ sku, quantity }) => unitsIn(shelf, sku, set) >= quantity)

/** No set smaller than this can do: the SKU that needs most warehouses even when the fullest send it. */
const leastSize = ({ demand, shelf }: Cover): number =>
  Math.max(
    ...demand.map(({ sku, quantity }) => {
      const fullestFirst = [...(shelf.get(sku)?.values() ?? [])].sort((a, b) => b - a)
      let missing = quantity
      return fullestFirst.filter((units) => {
        const isNeeded = missing > 0
        missing -= units
        return isNeeded
      }).length
    }),
  )

/** All sets of up to so many warehouses are a blink; beyond that only small ones are all tried. */
const exactPool = 16
const smallSet = 3

/** Without the warehouses it can do without, the latest arriving ones first: the least that covers, not surely the fewest. */
const thinned = (cover: Cover): WarehouseSet =>
  [...cover.pool].reverse().reduce<WarehouseSet>((kept, one) => {
    const without = kept.filter((other) => other !== one)
    return coversAll(cover, without) ? without : kept
  }, cover.pool)

/** The two best sets of one size that cover the demand, as far as there are any. */
const bestOfSize = (cover: Cover, size: number): readonly (WarehouseSet | undefined)[] => {
  let best: WarehouseSet | undefined
  let next: WarehouseSet | undefined
  for (const set of setsOf(cover.pool, size)) {
    if (!coversAll(cover, set)) continue
    if (!best || compareSets.worth(set, best) < 0) [best, next] = [set, best]
    else if (!next || compareSets.worth(set, next) < 0) next = set
  }
  return [best, next]
}

/**
 * The best set that covers the demand and the next best of its size, if there is one. Exact for up to 16
 * warehouses that have something of it, and for up to three parcels however many there are.
 */
export const bestSets = (cover: Cover): readonly [WarehouseSet, WarehouseSet?] => {
  const largest = cover.pool.length <= exactPool ? cover.pool.length : smallSet
  for (let size = leastSize(cover); size <= largest; size += 1) {
    const [best, next] = bestOfSize(cover, size)
    if (best) return next ? [best, next] : [best]
  }
  return [thinned(cover)]
}
