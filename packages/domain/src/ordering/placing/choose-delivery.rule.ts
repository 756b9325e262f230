import { soonerFirst, waysUsed } from "../../shared/index.ts"
import type { HoldPlan, WarehousePromise } from "../facts.model.ts"
import type { OrderAllocation, OrderPromise } from "../order.model.ts"
import type { CheckoutOption } from "../ordering.model.ts"

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
  chosen: waysUsed(promises, holds).map(({ warehouseId }) => warehouseId),
  instead: why.instead,
})

const latestOf = (dates: readonly string[]): string => [...dates].sort().at(-1) ?? ""

/** What the buyer is told of a whole order: everything is there when its slowest parcel is; one fee, the highest. */
export const optionOf = (
  promises: readonly WarehousePromise[],
  holds: HoldPlan["holds"],
): CheckoutOption | null => {
  const parcels = waysUsed(promises, holds)
  const [first] = parcels
  if (!first) return null
  return {
    service: first.service,
    earliest: latestOf(parcels.map(({ earliest }) => earliest)),
    latest: latestOf(parcels.map(({ latest }) => latest)),
    feeMinor: Math.max(...parcels.map(({ feeMinor }) => feeMinor)),
    orderBy: new Date(Math.min(...parcels.map(({ orderBy }) => orderBy.getTime()))),
    parcels: parcels.length,
    arrivals: [...parcels].sort(soonerFirst).map(({ earliest, latest }) => ({ earliest, latest })),
  }
}

/** The promise of one line: that of the slowest warehouse which sends a part of it. */
export const linePromise = (
  sku: string,
  promises: readonly WarehousePromise[],
  holds: HoldPlan["holds"],
): OrderPromise => {
  const parcels = waysUsed(
    promises,
    holds.filter((hold) => hold.sku === sku),
  )
  const slowest = [...parcels].sort(soonerFirst).at(-1)
  if (!slowest) throw new Error(`no warehouse was chosen for ${sku}`)
  const { orderBy, ...promise } = slowest
  return { ...promise, cutOffAt: orderBy.toISOString() }
}
