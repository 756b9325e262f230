import type { LastMile } from "../network/last-mile.rule.ts"
import { mustFit } from "./cell.rule.ts"
import type { Place } from "./promise.model.ts"
import type { PromiseTable } from "./promise-table.model.ts"

export const placeBytes = 20

/** How many different ones a place's row can tell apart, and the longest last mile in hours. */
export const placeLimits = { clusters: 0x10000, cities: 0x10000, states: 0x100, mileHours: 0xff } as const

export type PlaceRow = {
  readonly pincode: number
  readonly cluster: number
  readonly city: number
  readonly state: number
  readonly mile: LastMile
  readonly latitude: number
  readonly longitude: number
}

const degrees = 1e5
const expressBit = 1
const closedBit = 2

/** Throws a RangeError for what needs more room than a row has. */
export const packPlace = (places: DataView, ordinal: number, row: PlaceRow): void => {
  const at = ordinal * placeBytes
  mustFit("cluster", row.cluster, placeLimits.clusters - 1)
  mustFit("city", row.city, placeLimits.cities - 1)
  mustFit("state", row.state, placeLimits.states - 1)
  mustFit("last mile", row.mile.hours, placeLimits.mileHours)
  places.setUint32(at, row.pincode)
  places.setUint16(at + 4, row.cluster)
  places.setUint16(at + 6, row.city)
  places.setUint8(at + 8, row.state)
  places.setUint8(at + 9, row.mile.hours)
  places.setUint8(at + 10, (row.mile.express ? expressBit : 0) | (row.mile.closed ? closedBit : 0))
  places.setInt32(at + 12, Math.round(row.latitude * degrees))
  places.setInt32(at + 16, Math.round(row.longitude * degrees))
}

/** The row of a pincode by binary search; null when the directory doesn't know it. */
export const findPlace = (places: DataView, pincode: string): number | null => {
  if (!/^[1-9]\d{5}$/.test(pincode)) return null
  const wanted = Number(pincode)
  let low = 0
  let high = places.byteLength / placeBytes - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = places.getUint32(middle * placeBytes)
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return null
}

export const lastMileAt = (places: DataView, ordinal: number): LastMile => {
  const flags = places.getUint8(ordinal * placeBytes + 10)
  return {
    hours: places.getUint8(ordinal * placeBytes + 9),
    express: (flags & expressBit) !== 0,
    closed: (flags & closedBit) !== 0,
  }
}

export const clusterAt = (places: DataView, ordinal: number): number =>
  places.getUint16(ordinal * placeBytes + 4)

export const placeAt = ({ places, header }: PromiseTable, ordinal: number): Place => {
  const at = ordinal * placeBytes
  return {
    pincode: String(places.getUint32(at)),
    cluster: places.getUint16(at + 4),
    city: header.cities[places.getUint16(at + 6)] ?? "",
    state: header.states[places.getUint8(at + 8)] ?? "",
    latitude: places.getInt32(at + 12) / degrees,
    longitude: places.getInt32(at + 16) / degrees,
  }
}
