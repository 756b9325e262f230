import { lastMile } from "../network/last-mile.rule.ts"
import type { DayMask, Lane, LaneMode, Network, NetworkWarehouse } from "../network/network.model.ts"
import { cellBytes, packCell } from "./cell.rule.ts"
import { packPlace, placeBytes } from "./place-row.rule.ts"
import {
  type PromiseCell,
  type PromiseTable,
  serviceLevels,
  type TableWarehouse,
} from "./promise-table.model.ts"
import { cellOrdinal } from "./reach.rule.ts"

/** The quickest way to every node that can be reached, as the lanes to take. */
export type Paths = ReadonlyMap<string, readonly Lane[]>

export type TableFacts = {
  readonly network: Network
  /** Shortest paths from a node over the given lanes. */
  readonly pathsFrom: (lanes: readonly Lane[], from: string) => Paths
  readonly offsetMinutesOf: (timeZone: string) => number
}

/** Delivery fees in paise; a way's cost class is the first fee that covers the cost of its lanes. */
export const feesMinor: readonly number[] = [2900, 3900, 4900, 6900, 8900, 11_900, 14_900, 19_900, 24_900]

const modes: readonly (readonly LaneMode[])[] = [["surface"], ["surface", "air", "local"]]

const costClassOf = (costMinor: number): number => {
  const found = feesMinor.findIndex((fee) => fee >= costMinor)
  return found === -1 ? feesMinor.length - 1 : found
}

const longest = (lanes: readonly Lane[]): Lane | undefined =>
  lanes.reduce<Lane | undefined>((most, lane) => (most && most.hours >= lane.hours ? most : lane), undefined)

/** A way in figures: dispatched on days when all lanes but the last run, delivered on days of the last. */
export const cellOf = (
  lanes: readonly Lane[],
  packHours: number,
  courierOrdinal: ReadonlyMap<string, number>,
): PromiseCell | null => {
  const [first, last] = [lanes[0], lanes.at(-1)]
  if (!first || !last) return null
  const dispatchDays = lanes
    .slice(0, Math.max(1, lanes.length - 1))
    .reduce<DayMask>((days, lane) => days & lane.workingDays, 127)
  if (dispatchDays === 0 || last.workingDays === 0) return null
  return {
    hours: lanes.reduce((sum, lane) => sum + lane.hours, 0),
    courier: courierOrdinal.get(longest(lanes)?.courierId ?? "") ?? 0,
    costClass: costClassOf(lanes.reduce((sum, lane) => sum + lane.costMinor, 0)),
    cutOffQuarter: Math.floor(first.cutOffMinute / 15),
    dispatchDays,
    deliveryDays: last.workingDays,
    packHours,
  }
}

/** Express is only offered where it is quicker than standard. */
const worthwhile = (cell: PromiseCell | null, standard: PromiseCell | null): PromiseCell | null =>
  cell && standard && cell.hours >= standard.hours ? null : cell

const packCells = ({ network, pathsFrom }: TableFacts): DataView => {
  const { warehouses, clusters, couriers, lanes } = network
  const ordinals = new Map(couriers.map(({ id }, ordinal) => [id, ordinal]))
  const cells = new DataView(
    new ArrayBuffer(warehouses.length * clusters.length * serviceLevels.length * cellBytes),
  )
  const byService = modes.map((allowed) => lanes.filter(({ mode }) => allowed.includes(mode)))
  warehouses.forEach((warehouse, from) => {
    const paths = byService.map((usable) => pathsFrom(usable, warehouse.id))
    for (const cluster of clusters) {
      const at = cellOrdinal(clusters.length, from, cluster.ordinal)
      const [standard = null, express = null] = paths.map((ways) =>
        cellOf(ways.get(cluster.id) ?? [], warehouse.packHours, ordinals),
      )
      packCell(cells, at, standard)
      packCell(cells, at + 1, worthwhile(express, standard))
    }
  })
  return cells
}

const packPlaces = (
  { pincodes, clusters }: Network,
  cities: readonly string[],
  states: readonly string[],
): DataView => {
  const places = new DataView(new ArrayBuffer(pincodes.length * placeBytes))
  const cityOrdinal = new Map(cities.map((city, ordinal) => [city, ordinal]))
  const stateOrdinal = new Map(states.map((state, ordinal) => [state, ordinal]))
  const sorted = [...pincodes].sort((a, b) => Number(a.pincode) - Number(b.pincode))
  sorted.forEach((row, ordinal) => {
    const center = clusters[row.cluster] ?? row
    packPlace(places, ordinal, {
      ...row,
      pincode: Number(row.pincode),
      city: cityOrdinal.get(row.city) ?? 0,
      state: stateOrdinal.get(row.state) ?? 0,
      mile: lastMile(center, row),
    })
  })
  return places
}

const shown = ({ latitude: _, longitude: __, packHours: ___, ...warehouse }: NetworkWarehouse) => warehouse

/** The promise table of a network. Clusters must be in the order of their ordinals. */
export const buildTable = (facts: TableFacts, version: number): PromiseTable => {
  const { network, offsetMinutesOf } = facts
  const cities = [...new Set(network.pincodes.map(({ city }) => city))]
  const states = [...new Set(network.pincodes.map(({ state }) => state))]
  const warehouses: readonly TableWarehouse[] = network.warehouses.map((warehouse) => ({
    ...shown(warehouse),
    offsetMinutes: offsetMinutesOf(warehouse.timeZone),
  }))
  const couriers = network.couriers.map(({ name }) => name)
  return {
    version,
    header: {
      warehouses,
      couriers,
      feesMinor,
      holidays: network.holidays,
      states,
      cities,
      clusters: network.clusters.length,
    },
    cells: packCells(facts),
    places: packPlaces(network, cities, states),
  }
}
