import type { Holiday, Lane } from "../network/network.model.ts"
import { dayOfDate } from "../promise/calendar.rule.ts"
import { cellLimits } from "../promise/cell.rule.ts"
import type { ClosedDays, PromiseTable, TableLane } from "../promise/promise-table.model.ts"

/** Parcels booked on one lane for one day of dispatch (local date). */
export type LaneLoad = { readonly laneId: string; readonly day: string; readonly parcels: number }

/** The loads this process knows; a new array whenever something changed. */
export type LaneLoads = readonly LaneLoad[]

/** Gives each set of limited lanes an ordinal as ways are packed. */
export const makeLoadIndex = (lanes: readonly Lane[], holidays: readonly Holiday[]) => {
  const closable = new Set(holidays.map(({ scope }) => scope))
  const limited = lanes.filter(({ id, capacity }) => capacity !== undefined || closable.has(id))
  const ordinals = new Map(limited.map(({ id }, ordinal) => [id, ordinal]))
  const loads: (readonly number[])[] = []
  const known = new Map<string, number>()
  const add = (set: readonly number[]): number => {
    if (loads.length >= cellLimits.loads) throw new Error("too many sets of limited lanes for one table")
    return loads.push(set)
  }
  return {
    lanes: limited.map(({ id, capacity }): TableLane => (capacity === undefined ? { id } : { id, capacity })),
    loads,
    loadOf: (way: readonly Lane[]): number => {
      const set = way.flatMap(({ id }) => ordinals.get(id) ?? []).sort((a, b) => a - b)
      if (set.length === 0) return 0
      const key = set.join(",")
      const load = known.get(key) ?? add(set)
      known.set(key, load)
      return load
    },
  }
}

/** The lanes that a parcel takes room on. */
export const lanesOfLoad = ({ header }: PromiseTable, load: number): readonly TableLane[] =>
  (header.loads[load - 1] ?? []).flatMap((ordinal) => header.lanes[ordinal] ?? [])

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

/** For each set of lanes of a table the days on which one of them is full or stands still; by `cell.load`. */
export const fullDaysOf = (table: PromiseTable, loads: LaneLoads): ((load: number) => ClosedDays) => {
  const closed = closedDaysOf(table, loads)
  const made = new Map<number, ClosedDays>([[0, none]])
  return (load) => {
    const held = made.get(load)
    if (held) return held
    const days = new Set(lanesOfLoad(table, load).flatMap(({ id }) => [...(closed.get(id) ?? none)]))
    made.set(load, days)
    return days
  }
}
