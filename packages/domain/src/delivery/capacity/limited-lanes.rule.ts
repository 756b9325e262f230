import type { Lane, Network } from "../network/network.model.ts"
import { dayOfDate } from "../promise/calendar.rule.ts"
import { cellLimits } from "../promise/cell.rule.ts"
import type { ClosedDays, PromiseCell, PromiseTable, TableLane } from "../promise/promise-table.model.ts"

/** Parcels booked on one lane, or with one courier over all its lanes, for one day of dispatch (local date). */
export type LaneLoad = { readonly laneId: string; readonly day: string; readonly parcels: number }

/** The loads this process knows; a new array whenever something changed. */
export type LaneLoads = readonly LaneLoad[]

type Load = Pick<PromiseCell, "load" | "end">

/** By cluster the limited lanes that end there; as many as a cell can tell apart. */
const endsOf = (limited: readonly Lane[], clusterIds: readonly string[]): readonly (readonly number[])[] => {
  const ends = new Map(clusterIds.map((id): [string, number[]] => [id, []]))
  limited.forEach(({ to }, ordinal) => {
    const held = ends.get(to)
    if (held && held.length < cellLimits.ends) held.push(ordinal)
  })
  return [...ends.values()]
}

/** Numbers sets as they are first met. */
const makeSetIndex = () => {
  const sets: (readonly number[])[] = []
  const known = new Map<string, number>()
  const numberOf = (set: readonly number[]): number => {
    if (set.length === 0) return 0
    const key = set.join(",")
    const number = known.get(key) ?? sets.push(set)
    known.set(key, number)
    return number
  }
  return { sets, numberOf }
}

type Limits = Pick<Network, "couriers" | "lanes" | "holidays" | "clusters">

/** What a courier takes a day stands among the lanes under this name, which no lane can bear. */
const fleetOf = (courierId: string): string => `courier ${courierId}`

const tableLane = ({ id, capacity }: TableLane): TableLane =>
  capacity === undefined ? { id } : { id, capacity }

/** Couriers that take only so many parcels a day, numbered on from the limited lanes. */
const fleetsAfter = (lanes: number, couriers: Limits["couriers"]) => {
  const limited = couriers.filter(({ capacity }) => capacity !== undefined)
  const ordinals = new Map(limited.map(({ id }, index) => [id, lanes + index]))
  return {
    fleets: limited.map((one) => tableLane({ ...one, id: fleetOf(one.id) })),
    fleetsOn: (way: readonly Lane[]) =>
      new Set(way.flatMap(({ courierId }) => ordinals.get(courierId) ?? [])),
  }
}

/**
 * Gives the limited lanes of ways short numbers as they are packed. The last lane of a way is told apart from the
 * others: to a cluster lead few lanes, to its hubs few ways. A courier that takes only so many parcels a day counts once
 * on every way it carries on, beside its lanes.
 */
export const makeLoadIndex = ({ couriers, lanes, holidays, clusters }: Limits) => {
  const closable = new Set(holidays.map(({ scope }) => scope))
  const limited = lanes.filter(({ id, capacity }) => capacity !== undefined || closable.has(id))
  const ordinals = new Map(limited.map(({ id }, ordinal) => [id, ordinal]))
  const { fleets, fleetsOn } = fleetsAfter(limited.length, couriers)
  const clusterOrdinals = new Map(clusters.map(({ id }, ordinal) => [id, ordinal]))
  const ends = endsOf(
    limited,
    clusters.map(({ id }) => id),
  )
  const { sets, numberOf } = makeSetIndex()
  const endOf = (last: Lane | undefined): number => {
    const ordinal = last && ordinals.get(last.id)
    return ordinal === undefined
      ? 0
      : (ends[clusterOrdinals.get(last?.to ?? "") ?? -1] ?? []).indexOf(ordinal) + 1
  }
  return {
    lanes: [...limited.map(tableLane), ...fleets],
    loads: sets,
    ends,
    loadOf: (way: readonly Lane[]): Load => {
      const end = endOf(way.at(-1))
      const others = end === 0 ? way : way.slice(0, -1)
      const set = others.flatMap(({ id }) => ordinals.get(id) ?? [])
      return { load: numberOf([...set, ...fleetsOn(way)].sort((a, b) => a - b)), end }
    },
  }
}

const ordinalsOf = ({ header }: PromiseTable, { load, end }: Load, cluster: number): readonly number[] => {
  const last = header.ends[cluster]?.[end - 1]
  return [...(header.loads[load - 1] ?? []), ...(last === undefined ? [] : [last])]
}

/** The lanes that a parcel takes room on, by its cell and cluster. */
export const lanesOfLoad = (table: PromiseTable, load: Load, cluster: number): readonly TableLane[] =>
  ordinalsOf(table, load, cluster).flatMap((ordinal) => table.header.lanes[ordinal] ?? [])

const closedDaysOf = ({ header }: PromiseTable, loads: LaneLoads): ReadonlyMap<string, ClosedDays> => {
  const capacityOf = new Map(header.lanes.map(({ id, capacity }) => [id, capacity]))
  const closed = new Map<string, Set<number>>()
  const close = (laneId: string, day: string): void => {
    const days = closed.get(laneId) ?? new Set<number>()
    closed.set(laneId, days.add(dayOfDate(day)))
  }
  for (const { laneId, day, parcels } of loads) {
    if (parcels >= (capacityOf.get(laneId) ?? Number.POSITIVE_INFINITY)) close(laneId, day)
  }
  for (const { scope, day } of header.holidays) if (capacityOf.has(scope)) close(scope, day)
  return closed
}

const none: ClosedDays = new Set()

/** The days on which a lane of a way is full or stands still. */
export type FullDays = (load: Load, cluster: number) => ClosedDays

/** The full days by cell and cluster, each worked out when first asked for. */
export const fullDaysOf = (table: PromiseTable, loads: LaneLoads): FullDays => {
  const closed = closedDaysOf(table, loads)
  if (closed.size === 0) return () => none
  const made = new Map<number, ClosedDays>()
  return (load, cluster) => {
    if (load.load === 0 && load.end === 0) return none
    const key = (cluster * (cellLimits.ends + 1) + load.end) * (cellLimits.loads + 1) + load.load
    const held = made.get(key)
    if (held) return held
    const ids = lanesOfLoad(table, load, cluster).map(({ id }) => id)
    const days = new Set(ids.flatMap((id) => [...(closed.get(id) ?? none)]))
    made.set(key, days)
    return days
  }
}
