import { err, ok, type Result } from "../../shared/index.ts"
import type {
  HoldRefusal,
  ShipCandidate,
  SkuAvailability,
  StockDemand,
  StockHold,
  StockPlan,
} from "../inventory.model.ts"
import { bestSets, type Cover, compareSets, type Shelf, unitsIn } from "./cover-demand.rule.ts"

export type AllocationFacts = {
  /** One entry per SKU (see sumDemand). */
  readonly demand: readonly StockDemand[]
  readonly candidates: readonly ShipCandidate[]
  readonly availability: readonly SkuAvailability[]
}

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

const unitsAnywhere = (availability: readonly SkuAvailability[], wanted: string): number =>
  availability
    .filter(({ sku }) => sku === wanted)
    .flatMap(({ warehouses }) => warehouses)
    .reduce((sum, { available }) => sum + Math.max(0, available), 0)

const shortages = (
  { demand, candidates, availability }: AllocationFacts,
  shelf: Shelf,
): HoldRefusal["lines"] =>
  demand
    .map(({ sku, quantity }) => ({ sku, wanted: quantity, available: unitsIn(shelf, sku, candidates) }))
    .filter(({ wanted, available }) => available < wanted)
    .map((short) => {
      const elsewhere = unitsAnywhere(availability, short.sku) - short.available
      return elsewhere > 0 ? { ...short, elsewhere } : short
    })

/** Each SKU whole from the soonest warehouse that has all of it, else from the soonest ones in turn. */
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

const idsOf = (set: readonly { readonly warehouseId: string }[]) => [
  ...new Set(set.map(({ warehouseId }) => warehouseId)),
]

/** What the plan was better than: sending each thing from where it arrives soonest, and the next best set. */
const insteadOf = (
  { demand, shelf, pool }: Cover,
  chosen: readonly ShipCandidate[],
  next?: typeof chosen,
) => {
  const soonest = idsOf(demand.flatMap((one) => take(one, shelf, pool)))
  const split =
    soonest.length > chosen.length ? [{ by: "fewer-parcels" as const, warehouseIds: soonest }] : []
  if (!next) return split
  const by = compareSets.arrival(chosen, next) < 0 ? ("sooner" as const) : ("cheaper" as const)
  return [...split, ...(compareSets.worth(chosen, next) < 0 ? [{ by, warehouseIds: idsOf(next) }] : [])]
}

/**
 * Which warehouse ships how much: the fewest warehouses that cover the demand; among those the set whose slowest
 * member arrives soonest; among those the one that costs least. Refuses with each short SKU, and says why it chose.
 */
export const allocateStock = (facts: AllocationFacts): Result<StockPlan, HoldRefusal> => {
  const { demand, candidates } = facts
  const shelf = shelfOf(facts.availability, candidates)
  const short = shortages(facts, shelf)
  if (short.length > 0) return err({ code: "OUT_OF_STOCK", lines: short })
  const unitsOf = (one: ShipCandidate) =>
    demand.reduce((sum, { sku, quantity }) => sum + Math.min(quantity, unitsIn(shelf, sku, [one])), 0)
  const considered = candidates
    .map((one) => ({ ...one, units: unitsOf(one) }))
    .filter(({ units }) => units > 0)
  const cover = { demand, shelf, pool: [...considered].sort(compareSets.soonerFirst) }
  const [chosen, next] = bestSets(cover)
  return ok({
    holds: demand.flatMap((one) => take(one, shelf, chosen)),
    why: {
      considered: cover.pool.map(({ warehouseId, units }) => ({ warehouseId, units })),
      instead: insteadOf(cover, chosen, next),
    },
  })
}
