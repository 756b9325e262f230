import { distanceKm } from "../network/geography.rule.ts"
import { readCell } from "../promise/cell.rule.ts"
import { clusterAt, findPlace, lastMileAt, placeAt, placeBytes } from "../promise/place-row.rule.ts"
import type { NearPlace } from "../promise/promise.model.ts"
import { type PromiseTable, serviceLevels } from "../promise/promise-table.model.ts"
import { cellOrdinal } from "../promise/reach.rule.ts"

/** Clusters to which a way leads from one of the warehouses. */
const servedFrom = (
  { header, cells }: PromiseTable,
  warehouseIds: readonly string[],
): ReadonlySet<number> => {
  const from = header.warehouses.flatMap(({ id }, ordinal) => (warehouseIds.includes(id) ? [ordinal] : []))
  const served = new Set<number>()
  for (const warehouse of from) {
    for (let cluster = 0; cluster < header.clusters; cluster += 1) {
      const cell = cellOrdinal(header.clusters, warehouse, cluster)
      if (serviceLevels.some((_, service) => readCell(cells, cell + service) !== null)) served.add(cluster)
    }
  }
  return served
}

/**
 * The place nearest to a pincode, as the crow flies, to which goods of these warehouses do come; null where the pincode is
 * unknown or they come nowhere. Looks at every place: for a page that has nothing else to offer.
 */
export const nearestServed = (
  table: PromiseTable,
  { pincode, warehouseIds }: { readonly pincode: string; readonly warehouseIds: readonly string[] },
): NearPlace | null => {
  const { places } = table
  const row = findPlace(places, pincode)
  if (row === null) return null
  const here = placeAt(table, row)
  const served = servedFrom(table, warehouseIds)
  let best: NearPlace | null = null
  for (let other = 0; other < places.byteLength / placeBytes; other += 1) {
    if (!served.has(clusterAt(places, other)) || lastMileAt(places, other).closed) continue
    const place = placeAt(table, other)
    const km = distanceKm(here, place)
    if (best === null || km < best.km) best = { pincode: place.pincode, city: place.city, km }
  }
  return best && { ...best, km: Math.round(best.km) }
}
