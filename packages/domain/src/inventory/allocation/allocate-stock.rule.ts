import { err, ok, type Result } from "../../shared/index.ts"
import type {
  HoldRefusal,
  ShipCandidate,
  SkuAvailability,
  StockDemand,
  StockHold,
} from "../inventory.model.ts"

export type AllocationFacts = {
  /** One entry per SKU (see sumDemand). */
  readonly demand: readonly StockDemand[]
  readonly candidates: readonly ShipCandidate[]
  readonly availability: readonly SkuAvailability[]
}

type Shelf = ReadonlyMap<string, ReadonlyMap<string, number>>

const shelfOf = (availability: readonly SkuAvailability[], candidates: readonly ShipCandidate[]): Shelf => {
  const reachable = new Set(candidates.map(({ warehouseId }) => warehouseId))
  return new Map(
    availability.map(({ sku, warehouses }) => [
      sku,
      new Map(
        warehouses
          .filter(({ warehouseId, available }) => reachable.has(warehouseId) && available > 0)
          .map(({ warehouseId, available }) => [warehouseId, available]),
      ),
    ]),
  )
}

const unitsIn = (shelf: Shelf, sku: string, warehouses: readonly ShipCandidate[]): number =>
  warehouses.reduce((sum, { warehouseId }) => sum + (shelf.get(sku)?.get(warehouseId) ?? 0), 0)

const shortages = ({ demand, candidates }: AllocationFacts, shelf: Shelf): HoldRefusal["lines"] =>
  demand
    .map(({ sku, quantity }) => ({ sku, wanted: quantity, available: unitsIn(shelf, sku, candidates) }))
    .filter(({ wanted, available }) => available < wanted)

/** Sets of `size` warehouses, the sooner arriving ones first. */
const setsOf = function* (pool: readonly ShipCandidate[], size: number): Generator<readonly ShipCandidate[]> {
  if (size === 0) {
    yield []
    return
  }
  for (const [index, first] of pool.entries()) {
    for (const rest of setsOf(pool.slice(index + 1), size - 1)) yield [first, ...rest]
  }
}

const worstRank = (set: readonly ShipCandidate[]): number => Math.max(...set.map(({ rank }) => rank))

const exactUpTo = 3

const bestSet = (facts: AllocationFacts, shelf: Shelf): readonly ShipCandidate[] => {
  const covers = (set: readonly ShipCandidate[]) =>
    facts.demand.every(({ sku, quantity }) => unitsIn(shelf, sku, set) >= quantity)
  const pool = [...facts.candidates].sort(
    (a, b) => a.rank - b.rank || (a.warehouseId < b.warehouseId ? -1 : 1),
  )
  for (let size = 1; size <= Math.min(exactUpTo, pool.length); size += 1) {
    let best: readonly ShipCandidate[] | undefined
    for (const set of setsOf(pool, size)) {
      if (covers(set) && (!best || worstRank(set) < worstRank(best))) best = set
    }
    if (best) return best
  }
  return pool
}

const take = ({ sku, quantity }: StockDemand, shelf: Shelf, set: readonly ShipCandidate[]): StockHold[] => {
  const left = (warehouseId: string) => shelf.get(sku)?.get(warehouseId) ?? 0
  const whole = set.find(({ warehouseId }) => left(warehouseId) >= quantity)
  if (whole) return [{ sku, warehouseId: whole.warehouseId, quantity }]
  const holds: StockHold[] = []
  let missing = quantity
  for (const { warehouseId } of set) {
    const part = Math.min(missing, left(warehouseId))
    if (part > 0) holds.push({ sku, warehouseId, quantity: part })
    missing -= part
  }
  return holds
}

/**
 * Which warehouse ships how much: the fewest warehouses that cover the demand, among those the set whose slowest
 * member arrives soonest (sizes up to three searched exhaustively, then by rank). Refuses with each short SKU.
 */
export const allocateStock = (facts: AllocationFacts): Result<readonly StockHold[], HoldRefusal> => {
  const shelf = shelfOf(facts.availability, facts.candidates)
  const short = shortages(facts, shelf)
  if (short.length > 0) return err({ code: "OUT_OF_STOCK", lines: short })
  const set = bestSet(facts, shelf)
  return ok(facts.demand.flatMap((demand) => take(demand, shelf, set)))
}
