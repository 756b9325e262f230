import { offeredOf, soonerFirst } from "../../shared/index.ts"
import { type FullDays, fullDaysOf, type LaneLoads } from "../capacity/limited-lanes.rule.ts"
import { everywhere } from "../network/network.model.ts"
import { arrival } from "./arrival.rule.ts"
import { dayOfDate } from "./calendar.rule.ts"
import { readCell } from "./cell.rule.ts"
import { clusterAt, findPlace, lastMileAt, placeAt } from "./place-row.rule.ts"
import type { DeliveryPromise, Reach } from "./promise.model.ts"
import { type ClosedDays, type PromiseTable, serviceLevels } from "./promise-table.model.ts"

/** Ordinal of a cell: warehouses outermost, service levels innermost. */
export const cellOrdinal = (clusters: number, warehouse: number, cluster: number): number =>
  (warehouse * clusters + cluster) * serviceLevels.length

/** Closed days by scope, everywhere's included in each. */
const calendarOf = ({ header }: PromiseTable): ((scope: string) => ClosedDays) => {
  const daysOf = (wanted: string): number[] =>
    header.holidays.filter(({ scope }) => scope === wanted).map(({ day }) => dayOfDate(day))
  const common = daysOf(everywhere)
  const made = new Map<string, ClosedDays>()
  return (scope) => {
    const held = made.get(scope) ?? new Set([...common, ...daysOf(scope)])
    made.set(scope, held)
    return held
  }
}

type Days = {
  readonly loads: LaneLoads
  readonly closed: (scope: string) => ClosedDays
  readonly full: FullDays
}
const kept = new WeakMap<PromiseTable, Days>()

const daysOf = (table: PromiseTable, loads: LaneLoads): Days => {
  const held = kept.get(table)
  if (held?.loads === loads) return held
  const made = { loads, closed: held?.closed ?? calendarOf(table), full: fullDaysOf(table, loads) }
  kept.set(table, made)
  return made
}

export type ReachFacts = {
  readonly table: PromiseTable
  readonly loads: LaneLoads
  readonly now: Date
}
type Asked = ReachFacts & { readonly row: number; readonly state: string }

const promisesFrom = ({ table, loads, row, now, state }: Asked, warehouse: number): DeliveryPromise[] => {
  const { header, cells, places, version } = table
  const from = header.warehouses[warehouse]
  if (!from) return []
  const days = daysOf(table, loads)
  const mile = lastMileAt(places, row)
  const cluster = clusterAt(places, row)
  const base = cellOrdinal(header.clusters, warehouse, cluster)
  const calendar = { dispatchClosed: days.closed(from.id), deliveryClosed: days.closed(state) }
  return serviceLevels.flatMap((service, index) => {
    const cell = readCell(cells, base + index)
    if (cell === null || (service === "express" && !mile.express)) return []
    const { zone, packHours } = from
    const way = { cell, packHours, zone, lastMileHours: mile.hours, full: days.full(cell, cluster) }
    const dates = arrival(now, { ...way, ...calendar })
    const courier = header.couriers[cell.courier] ?? ""
    const feeMinor = header.feesMinor[cell.costClass] ?? 0
    return [{ service, warehouseId: from.id, courier, ...dates, feeMinor, tableVersion: version }]
  })
}

/** Every warehouse that reaches the pincode now, nearest in time first, each with its promises best first. */
export const reachOf = (facts: ReachFacts, pincode: string): Reach => {
  const { table } = facts
  const row = findPlace(table.places, pincode)
  if (row === null) return { pincode, place: null, byWarehouse: new Map() }
  const place = placeAt(table, row)
  if (lastMileAt(table.places, row).closed) return { pincode, place, byWarehouse: new Map() }
  const asked = { ...facts, row, state: place.state }
  const found = table.header.warehouses
    .map((_, warehouse) => promisesFrom(asked, warehouse).sort(soonerFirst))
    .flatMap((promises) => (promises[0] ? [{ best: promises[0], promises }] : []))
    .sort((a, b) => soonerFirst(a.best, b.best))
  return {
    pincode,
    place,
    byWarehouse: new Map(found.map(({ best, promises }) => [best.warehouseId, promises])),
  }
}

/**
 * One option per service level among the given warehouses, the soonest, then the cheapest; express only where it is
 * sooner than standard.
 */
export const bestOptions = (reach: Reach, warehouseIds: readonly string[]): readonly DeliveryPromise[] =>
  offeredOf(warehouseIds.flatMap((id) => reach.byWarehouse.get(id) ?? []))
