import { distanceKm, medianPoint, type Point } from "./geography.rule.ts"
import type { Cluster, Pincode } from "./network.model.ts"

/** A pincode as the postal directory has it; its point may be missing or wrong. */
export type ListedPincode = {
  readonly pincode: string
  readonly city: string
  readonly state: string
  readonly point: Point | null
}

/** Farther than this from the middle of its sorting district, a listed point is taken for an error. */
const strayKm = 300

const clusterKey = ({ pincode, state }: ListedPincode): string => `${pincode.slice(0, 3)}:${state}`

const groupBy = (listed: readonly ListedPincode[]): ReadonlyMap<string, ListedPincode[]> => {
  const groups = new Map<string, ListedPincode[]>()
  for (const one of [...listed].sort((a, b) => (a.pincode < b.pincode ? -1 : 1))) {
    const key = clusterKey(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/**
 * Groups pincodes by sorting district (first three digits) and state, so an island filed under a mainland district
 * stands alone. The cluster's point is the median of its pincodes' points; missing and stray points take it over.
 * A district of which no point is known is left out: nothing could be promised there.
 */
export const clusterPincodes = (
  listed: readonly ListedPincode[],
): { readonly clusters: readonly Cluster[]; readonly pincodes: readonly Pincode[] } => {
  const clusters: Cluster[] = []
  const pincodes: Pincode[] = []
  for (const [key, group] of groupBy(listed)) {
    const points = group.flatMap(({ point }) => (point === null ? [] : [point]))
    if (points.length === 0) continue
    const middle = medianPoint(points)
    const ordinal = clusters.length
    const [district = "", state = ""] = key.split(":")
    const id = clusters.some((other) => other.id === `CL-${district}`)
      ? `CL-${district}-${state.replaceAll(/[^A-Za-z]/g, "").slice(0, 12)}`
      : `CL-${district}`
    clusters.push({
      ordinal,
      id,
      state,
      latitude: round(middle.latitude),
      longitude: round(middle.longitude),
    })
    for (const { pincode, city, state: own, point } of group) {
      const at = point !== null && distanceKm(point, middle) <= strayKm ? point : middle
      const [latitude, longitude] = [round(at.latitude), round(at.longitude)]
      pincodes.push({ pincode, city, state: own, latitude, longitude, cluster: ordinal })
    }
  }
  return { clusters, pincodes: pincodes.sort((a, b) => (a.pincode < b.pincode ? -1 : 1)) }
}
