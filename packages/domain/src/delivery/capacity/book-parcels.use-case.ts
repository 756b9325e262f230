import type { CurrentTable, LoadCopies, LoadLedger } from "../ports.ts"
import { readCell } from "../promise/cell.rule.ts"
import { clusterAt, findPlace } from "../promise/place-row.rule.ts"
import type { OrderParcels } from "../promise/promise.model.ts"
import { type PromiseTable, serviceLevels } from "../promise/promise-table.model.ts"
import { cellOrdinal } from "../promise/reach.rule.ts"
import { type LaneLoad, lanesOfLoad } from "./limited-lanes.rule.ts"

export type BookParcelsPorts = {
  readonly current: CurrentTable
  readonly ledger: LoadLedger
  readonly copies: LoadCopies
  /** The copy lags until it is restored. */
  readonly onCopyFailed: (error: unknown) => void
}

type Parcel = OrderParcels["parcels"][number]

const lanesFor = (table: PromiseTable, row: number, { warehouseId, service }: Parcel) => {
  const { header, cells, places } = table
  const from = header.warehouses.findIndex(({ id }) => id === warehouseId)
  if (from < 0) return []
  const cluster = clusterAt(places, row)
  const cell = readCell(cells, cellOrdinal(header.clusters, from, cluster) + serviceLevels.indexOf(service))
  return cell ? lanesOfLoad(table, cell, cluster) : []
}

/** One parcel per warehouse, service and day takes one place on each limited lane of its way. */
const takenBy = (table: PromiseTable, { pincode, parcels }: OrderParcels): readonly LaneLoad[] => {
  const row = findPlace(table.places, pincode)
  if (row === null) return []
  const taken = new Map<string, LaneLoad>()
  for (const parcel of parcels) {
    for (const { id } of lanesFor(table, row, parcel)) {
      const key = `${id}\n${parcel.dispatchOn}`
      const parcelsSoFar = taken.get(key)?.parcels ?? 0
      taken.set(key, { laneId: id, day: parcel.dispatchOn, parcels: parcelsSoFar + 1 })
    }
  }
  return [...taken.values()]
}

/** Takes and gives back room on lanes as orders come and go. Safe to repeat; an order's newest word counts. */
export const makeBookParcels =
  ({ current, ledger, copies, onCopyFailed }: BookParcelsPorts) =>
  async (order: OrderParcels): Promise<void> => {
    const table = await current()
    if (!table) throw new Error("no promise table to book parcels by")
    const { orderId, orderVersion, standing } = order
    const takes = standing ? takenBy(table, order) : []
    const changed = await ledger.book({ orderId, orderVersion, takes })
    try {
      if (changed.length > 0) await copies.put(changed)
    } catch (error) {
      onCopyFailed(error)
    }
  }
