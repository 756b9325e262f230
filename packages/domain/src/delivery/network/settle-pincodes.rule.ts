import { clusterPincodes, districtOf } from "./cluster-pincodes.rule.ts"
import type { Cluster, Pincode, PincodeRow } from "./network.model.ts"

type Places = { readonly clusters: readonly Cluster[]; readonly pincodes: readonly Pincode[] }

type Settled = Places & {
  /** Pincodes that lie too far from their district to be believed. */
  readonly astray: readonly string[]
}

const samePlace = (a: PincodeRow | undefined, b: PincodeRow): boolean =>
  a !== undefined &&
  a.city === b.city &&
  a.state === b.state &&
  a.latitude === b.latitude &&
  a.longitude === b.longitude

/** The districts whose pincodes came, went, moved or are called otherwise. */
const touchedDistricts = (standing: readonly Pincode[], rows: readonly PincodeRow[]): ReadonlySet<string> => {
  const before = new Map(standing.map((row) => [row.pincode, row]))
  const after = new Map(rows.map((row) => [row.pincode, row]))
  const changed = rows.filter((row) => !samePlace(before.get(row.pincode), row))
  const former = changed.flatMap(({ pincode }) => before.get(pincode) ?? [])
  const gone = standing.filter(({ pincode }) => !after.has(pincode))
  return new Set([...changed, ...former, ...gone].map(districtOf))
}

type Pieces = ReturnType<typeof clusterPincodes>

/** Which standing cluster each new piece goes on: the one it shares most pincodes with, each taken once. */
const matched = ({ clusters, pincodes }: Pieces, standing: Places): Map<number, Cluster> => {
  const former = new Map(standing.pincodes.map(({ pincode, cluster }) => [pincode, cluster]))
  const shared = new Map<string, { readonly piece: number; readonly cluster: number; count: number }>()
  for (const { pincode, cluster: piece } of pincodes) {
    const cluster = former.get(pincode)
    if (cluster === undefined) continue
    const pair = shared.get(`${piece} ${cluster}`) ?? { piece, cluster, count: 0 }
    pair.count += 1
    shared.set(`${piece} ${cluster}`, pair)
  }
  const found = new Map<number, Cluster>()
  const taken = new Set<number>()
  const best = [...shared.values()].sort(
    (a, b) => b.count - a.count || a.cluster - b.cluster || a.piece - b.piece,
  )
  for (const { piece, cluster } of best) {
    const held = standing.clusters[cluster]
    if (!held || found.has(piece) || taken.has(cluster) || clusters[piece] === undefined) continue
    found.set(piece, held)
    taken.add(cluster)
  }
  return found
}

/** A cluster's name: that of its district, else with its state, else numbered. */
const nameFor = ({ id, state }: Cluster, isFree: (id: string) => boolean): string => {
  if (isFree(id)) return id
  const base = `${id.slice(0, 6)}-${state.replaceAll(/[^A-Za-z]/g, "").slice(0, 12)}`
  let name = base
  for (let number = 2; !isFree(name); number += 1) name = `${base}-${number}`
  return name
}

/** The pieces as clusters of the network: a known one keeps its name and number, a new one is numbered on. */
const numbered = (pieces: Pieces, standing: Places, inUse: ReadonlySet<number>) => {
  const going = matched(pieces, standing)
  const clusters = [...standing.clusters]
  const used = new Set([...inUse, ...[...going.values()].map(({ ordinal }) => ordinal)])
  const byId = new Map(clusters.map((one) => [one.id, one]))
  const ordinals = pieces.clusters.map((piece, index): number => {
    const isFree = (id: string): boolean => !used.has(byId.get(id)?.ordinal ?? -1)
    const id = going.get(index)?.id ?? nameFor(piece, isFree)
    const ordinal = byId.get(id)?.ordinal ?? clusters.length
    const cluster = { ...piece, id, ordinal }
    clusters[ordinal] = cluster
    byId.set(id, cluster)
    used.add(ordinal)
    return ordinal
  })
  return { clusters, ordinals }
}

/** Clustering moves whom it doesn't believe: such a one is named if it is news, and else stays where it stood. */
const believed = (standing: readonly Pincode[], rows: readonly PincodeRow[], placed: readonly Pincode[]) => {
  const [former, given] = [standing, rows].map((list) => new Map(list.map((row) => [row.pincode, row])))
  const astray: string[] = []
  const settled = placed.map((row): Pincode => {
    const [stood, wanted] = [former?.get(row.pincode), given?.get(row.pincode) ?? row]
    if (samePlace(row, wanted)) return row
    if (stood && samePlace(stood, wanted)) return stood as Pincode
    astray.push(row.pincode)
    return row
  })
  return { settled, astray }
}

const byPincode = (a: PincodeRow, b: PincodeRow): number => (a.pincode < b.pincode ? -1 : 1)

/**
 * Pincodes as people gave them, in clusters. Only districts with a change are clustered anew; a cluster keeps its name
 * and number as long as it keeps most of its pincodes, and one that lost them all stays, empty: lanes and tables that
 * refer to it stay true.
 */
export const settlePincodes = (standing: Places, rows: readonly PincodeRow[]): Settled => {
  const touched = touchedDistricts(standing.pincodes, rows)
  if (touched.size === 0) return { ...standing, astray: [] }
  const kept = standing.pincodes.filter((row) => !touched.has(districtOf(row)))
  const anew = rows.filter((row) => touched.has(districtOf(row)))
  const pieces = clusterPincodes(
    anew.map(({ latitude, longitude, ...row }) => ({ ...row, point: { latitude, longitude } })),
  )
  const { clusters, ordinals } = numbered(pieces, standing, new Set(kept.map(({ cluster }) => cluster)))
  const placed = pieces.pincodes.map(
    (row): Pincode => ({ ...row, cluster: ordinals[row.cluster] ?? row.cluster }),
  )
  const { settled, astray } = believed(standing.pincodes, anew, placed)
  return { clusters, pincodes: [...kept, ...settled].sort(byPincode), astray }
}
