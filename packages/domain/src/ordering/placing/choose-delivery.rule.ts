import { soonerFirst } from "../../shared/index.ts"
import type { HoldPlan, WarehousePromise } from "../facts.model.ts"
import type { OrderAllocation, OrderPromise } from "../order.model.ts"
import type { CheckoutOption } from "../ordering.model.ts"

type Service = OrderPromise["service"]
type ByWarehouse = ReadonlyMap<string, readonly WarehousePromise[]>

const bestOf = (byWarehouse: ByWarehouse, service: Service): readonly WarehousePromise[] =>
  [...byWarehouse.values()]
    .flatMap((promises) =>
      promises
        .filter((one) => one.service === service)
        .sort(soonerFirst)
        .slice(0, 1),
    )
    .sort(soonerFirst)

type Chosen = Readonly<Record<Service, readonly WarehousePromise[]>>
const chosen = new WeakMap<ByWarehouse, Chosen>()

/** The best promise of each warehouse for a service, the soonest arrival first; worked out once per answer. */
export const promisesFor = (byWarehouse: ByWarehouse, service: Service): readonly WarehousePromise[] => {
  const known = chosen.get(byWarehouse)
  if (known) return known[service]
  const made = { standard: bestOf(byWarehouse, "standard"), express: bestOf(byWarehouse, "express") }
  chosen.set(byWarehouse, made)
  return made[service]
}

const candidatesOf = (promises: readonly WarehousePromise[]) => {
  const arrivalOf = ({ latest, earliest }: WarehousePromise) => `${latest} ${earliest}`
  const arrivals = [...new Set(promises.map(arrivalOf))].sort()
  return promises.map((promise) => ({
    warehouseId: promise.warehouseId,
    rank: arrivals.indexOf(arrivalOf(promise)),
    costMinor: promise.feeMinor,
  }))
}

const ranked = new WeakMap<readonly WarehousePromise[], ReturnType<typeof candidatesOf>>()

/** Candidates for allocation: equal arrival is equal rank, so that cost decides between equals; ranked once per answer. */
export const candidatesFrom = (promises: readonly WarehousePromise[]): ReturnType<typeof candidatesOf> => {
  const known = ranked.get(promises)
  if (known) return known
  const made = candidatesOf(promises)
  ranked.set(promises, made)
  return made
}

const used = (
  promises: readonly WarehousePromise[],
  holds: HoldPlan["holds"],
): readonly WarehousePromise[] => {
  const ids = new Set(holds.map(({ warehouseId }) => warehouseId))
  return promises.filter(({ warehouseId }) => ids.has(warehouseId))
}

/** Why these warehouses, with the dates and fees that each of them was considered with. */
export const allocationOf = (
  promises: readonly WarehousePromise[],
  { holds, why }: HoldPlan,
): OrderAllocation => ({
  considered: why.considered.flatMap(({ warehouseId, units }) => {
    const promise = promises.find((one) => one.warehouseId === warehouseId)
    if (!promise) return []
    const { earliest, latest, feeMinor } = promise
    return [{ warehouseId, units, earliest, latest, feeMinor }]
  }),
  chosen: used(promises, holds).map(({ warehouseId }) => warehouseId),
  instead: why.instead,
})

const latestOf = (dates: readonly string[]): string => [...dates].sort().at(-1) ?? ""

/** What the buyer is told of a whole order: everything is there when its slowest parcel is; one fee, the highest. */
export const optionOf = (
  promises: readonly WarehousePromise[],
  holds: HoldPlan["holds"],
): CheckoutOption | null => {
  const parcels = used(promises, holds)
  const [first] = parcels
  if (!first) return null
  return {
    service: first.service,
    earliest: latestOf(parcels.map(({ earliest }) => earliest)),
    latest: latestOf(parcels.map(({ latest }) => latest)),
    feeMinor: Math.max(...parcels.map(({ feeMinor }) => feeMinor)),
    orderBy: new Date(Math.min(...parcels.map(({ orderBy }) => orderBy.getTime()))),
    parcels: parcels.length,
  }
}

/** The promise of one line: that of the slowest warehouse which sends a part of it. */
export const linePromise = (
  sku: string,
  promises: readonly WarehousePromise[],
  holds: HoldPlan["holds"],
): OrderPromise => {
  const parcels = used(
    promises,
    holds.filter((hold) => hold.sku === sku),
  )
  const slowest = [...parcels].sort(soonerFirst).at(-1)
  if (!slowest) throw new Error(`no warehouse was chosen for ${sku}`)
  const { orderBy, ...promise } = slowest
  return { ...promise, cutOffAt: orderBy.toISOString() }
}
