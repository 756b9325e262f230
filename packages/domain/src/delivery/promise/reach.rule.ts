import { worthOffering } from "../../shared/index.ts"
import type { DeliveryPromise, Reach } from "../delivery.model.ts"
import { arrival } from "./arrival.rule.ts"
import { readCell } from "./cell.rule.ts"
import { clusterAt, findPlace, lastMileAt, placeAt } from "./place-row.rule.ts"
import { type PromiseTable, serviceLevels } from "./promise-table.model.ts"

/** Ordinal of a cell: warehouses outermost, service levels innermost. */
export const cellOrdinal = (clusters: number, warehouse: number, cluster: number): number =>
  (warehouse * clusters + cluster) * serviceLevels.length

const byDateThenFee = (a: DeliveryPromise, b: DeliveryPromise): number =>
  compare(a.earliest, b.earliest) ||
  a.feeMinor - b.feeMinor ||
  compare(a.latest, b.latest) ||
  compare(a.warehouseId, b.warehouseId)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Asked = { readonly table: PromiseTable; readonly row: number; readonly now: Date }

const promisesFrom = ({ table, row, now }: Asked, warehouse: number): DeliveryPromise[] => {
  const { header, cells, places, version } = table
  const holidays = holidaysOf(table)
  const from = header.warehouses[warehouse]
  if (!from) return []
  const mile = lastMileAt(places, row)
  const base = cellOrdinal(header.clusters, warehouse, clusterAt(places, row))
  return serviceLevels.flatMap((service, index) => {
    const cell = readCell(cells, base + index)
    if (cell === null || (service === "express" && !mile.express)) return []
    const { offsetMinutes } = from
    const dates = arrival(now, { cell, lastMileHours: mile.hours, offsetMinutes, holidays })
    const courier = header.couriers[cell.courier] ?? ""
    const feeMinor = header.feesMinor[cell.costClass] ?? 0
    return [{ service, warehouseId: from.id, courier, ...dates, feeMinor, tableVersion: version }]
  })
}

const keptHolidays = new WeakMap<PromiseTable, ReadonlySet<string>>()
const holidaysOf = (table: PromiseTable): ReadonlySet<string> => {
  const kept = keptHolidays.get(table)
  if (kept) return kept
  const made = new Set(table.header.holidays)
  keptHolidays.set(table, made)
  return made
}

/** Every warehouse that reaches the pincode now, nearest in time first, each with its promises best first. */
export const reachOf = (table: PromiseTable, pincode: string, now: Date): Reach => {
  const row = findPlace(table.places, pincode)
  if (row === null) return { pincode, place: null, byWarehouse: new Map() }
  const found = table.header.warehouses
    .map((_, warehouse) => promisesFrom({ table, row, now }, warehouse).sort(byDateThenFee))
    .flatMap((promises) => (promises[0] ? [{ best: promises[0], promises }] : []))
    .sort((a, b) => byDateThenFee(a.best, b.best))
  return {
    pincode,
    place: placeAt(table, row),
    byWarehouse: new Map(found.map(({ best, promises }) => [best.warehouseId, promises])),
  }
}

/**
 * One option per service level among the given warehouses, the earliest, then the cheapest; express only where it is
 * earlier than standard.
 */
export const bestOptions = (reach: Reach, warehouseIds: readonly string[]): readonly DeliveryPromise[] => {
  const all = warehouseIds.flatMap((id) => reach.byWarehouse.get(id) ?? []).sort(byDateThenFee)
  return worthOffering(
    serviceLevels.flatMap((service) => all.find((promise) => promise.service === service) ?? []),
  )
}
