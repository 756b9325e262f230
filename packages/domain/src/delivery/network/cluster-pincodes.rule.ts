import { distanceKm, medianPoint, type Point, roundDegrees } from "./geography.rule.ts"
import type { Cluster, Pincode } from "./network.model.ts"

/** A pincode as the postal directory has it; its point may be missing or wrong. */
export type ListedPincode = {
  readonly pincode: string
  readonly city: string
  readonly state: string
  readonly point: Point | null
}

type Placed = ListedPincode & { readonly point: Point }

/** Farther than this from the middle of its sorting district, a listed point is taken for an error. */
const strayKm = 300
/** No pincode of a cluster lies farther from its point than a van goes and comes back in a day. */
const reachKm = 60

/** Sorting district and state: what is clustered together. */
export const districtOf = ({ pincode, state }: Pick<ListedPincode, "pincode" | "state">): string =>
  `${pincode.slice(0, 3)}:${state}`

type Numbered = { readonly pincode: string }
const byPincode = (a: Numbered, b: Numbered): number => (a.pincode < b.pincode ? -1 : 1)

const groupBy = (listed: readonly ListedPincode[]): ReadonlyMap<string, ListedPincode[]> => {
  const groups = new Map<string, ListedPincode[]>()
  for (const one of [...listed].sort(byPincode)) {
    const key = districtOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

const middleOf = (group: readonly Placed[]): Point => {
  const { latitude, longitude } = medianPoint(group.map(({ point }) => point))
  return { latitude: roundDegrees(latitude), longitude: roundDegrees(longitude) }
}

const spanOf = (
  group: readonly Placed[],
  axis: keyof Point,
): { readonly from: number; readonly to: number } => {
  const values = group.map(({ point }) => point[axis])
  return { from: Math.min(...values), to: Math.max(...values) }
}

/** Cuts a group in two, halfway across the direction in which it lies widest, as long as anyone is out of reach. */
const withinReach = (group: readonly Placed[]): readonly (readonly Placed[])[] => {
  const middle = middleOf(group)
  if (group.every(({ point }) => distanceKm(point, middle) <= reachKm)) return [group]
  const [north, east] = [spanOf(group, "latitude"), spanOf(group, "longitude")]
  const shrunk = Math.cos((middle.latitude * Math.PI) / 180)
  const axis = north.to - north.from > (east.to - east.from) * shrunk ? "latitude" : "longitude"
  const { from, to } = axis === "latitude" ? north : east
  const isNear = ({ point }: Placed): boolean => point[axis] < (from + to) / 2
  return [group.filter(isNear), group.filter((one) => !isNear(one))].flatMap(withinReach)
}

const baseIdOf = (key: string, taken: ReadonlySet<string>): string => {
  const [district = "", state = ""] = key.split(":")
  const id = `CL-${district}`
  return taken.has(id) ? `${id}-${state.replaceAll(/[^A-Za-z]/g, "").slice(0, 12)}` : id
}

/** A district's pieces, the one around its middle first: that one takes those whose point is missing or astray. */
const piecesOf = (group: readonly ListedPincode[], points: readonly Point[]) => {
  const middle = medianPoint(points)
  const isPlaced = (one: ListedPincode): one is Placed =>
    one.point !== null && distanceKm(one.point, middle) <= strayKm
  const placed = group.filter(isPlaced)
  const pieces = withinReach(placed).map((piece) => ({ point: middleOf(piece), pincodes: piece }))
  const outOf = ({ point }: { readonly point: Point }): number => distanceKm(point, middle)
  const [main, ...others] = [...pieces].sort((a, b) => outOf(a) - outOf(b))
  if (!main) return []
  const astray = group.filter((one) => !isPlaced(one)).map((one): Placed => ({ ...one, point: main.point }))
  return [{ ...main, pincodes: [...main.pincodes, ...astray] }, ...others]
}

/**
 * Groups pincodes by sorting district (first three digits) and state, so an island filed under a mainland district
 * stands alone, and cuts districts by their coordinates until everyone is within reach of the group's point, the
 * median of its pincodes' points. Missing and stray points take over that of the district's middle. A district of
 * which no point is known is left out: nothing could be promised there.
 */
export const clusterPincodes = (
  listed: readonly ListedPincode[],
): { readonly clusters: readonly Cluster[]; readonly pincodes: readonly Pincode[] } => {
  const clusters: Cluster[] = []
  const pincodes: Pincode[] = []
  const taken = new Set<string>()
  for (const [key, group] of groupBy(listed)) {
    const points = group.flatMap(({ point }) => (point === null ? [] : [point]))
    if (points.length === 0) continue
    const base = baseIdOf(key, taken)
    taken.add(base)
    for (const [index, piece] of piecesOf(group, points).entries()) {
      const ordinal = clusters.length
      const id = index === 0 ? base : `${base}-${index + 1}`
      clusters.push({ ordinal, id, state: key.slice(4), ...piece.point })
      for (const { pincode, city, state, point } of piece.pincodes) {
        const [latitude, longitude] = [roundDegrees(point.latitude), roundDegrees(point.longitude)]
        pincodes.push({ pincode, city, state, latitude, longitude, cluster: ordinal })
      }
    }
  }
  return { clusters, pincodes: pincodes.sort(byPincode) }
}
