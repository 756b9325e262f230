import { distanceKm, type Point } from "./geography.rule.ts"

export type LastMile = {
  /** Added to the lane's hours to the cluster. */
  readonly hours: number
  /** Too far out for couriers that promise a day. */
  readonly express: boolean
  /** Nobody delivers there for now. */
  readonly closed?: boolean
}

const rings: readonly { readonly withinKm: number; readonly mile: LastMile }[] = [
  { withinKm: 30, mile: { hours: 0, express: true } },
  { withinKm: 60, mile: { hours: 12, express: true } },
  { withinKm: 120, mile: { hours: 24, express: false } },
]
const farthest: LastMile = { hours: 48, express: false }

/** What the way from the cluster's point to the pincode adds. */
export const lastMile = (cluster: Point, pincode: Point): LastMile => {
  const km = distanceKm(cluster, pincode)
  return rings.find(({ withinKm }) => km <= withinKm)?.mile ?? farthest
}
