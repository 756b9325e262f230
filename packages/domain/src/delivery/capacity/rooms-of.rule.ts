import { readCell } from "../promise/cell.rule.ts"
import { clusterAt, findPlace } from "../promise/place-row.rule.ts"
import type { OrderParcels } from "../promise/promise.model.ts"
import { type PromiseTable, serviceLevels } from "../promise/promise-table.model.ts"
import { cellOrdinal } from "../promise/reach.rule.ts"
import { type LaneLoad, lanesOfLoad } from "./limited-lanes.rule.ts"

/** What parcels take of a lane on a day, and how many it takes; without an end where it only knows holidays. */
export type LaneRoom = LaneLoad & { readonly capacity: number | undefined }

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
export const roomsOf = (
  table: PromiseTable,
  { pincode, parcels }: Pick<OrderParcels, "pincode" | "parcels">,
): readonly LaneRoom[] => {
  const row = findPlace(table.places, pincode)
  if (row === null) return []
  const taken = new Map<string, LaneRoom>()
  for (const parcel of parcels) {
    for (const { id, capacity } of lanesFor(table, row, parcel)) {
      const key = `${id}\n${parcel.dispatchOn}`
      const parcelsSoFar = taken.get(key)?.parcels ?? 0
      taken.set(key, { laneId: id, day: parcel.dispatchOn, parcels: parcelsSoFar + 1, capacity })
    }
  }
  return [...taken.values()]
}
