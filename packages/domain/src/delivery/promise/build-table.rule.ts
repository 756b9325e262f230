import { makeLoadIndex } from "../capacity/limited-lanes.rule.ts"
import { type LastMile, lastMile } from "../network/last-mile.rule.ts"
import type { Lane, LastMileOverride, Network, NetworkWarehouse, Pincode } from "../network/network.model.ts"
import { type Routes, wayTo } from "../routes/routes.rule.ts"
import { cellOf, feesMinor, type WayFacts } from "../routes/way-cell.rule.ts"
import { cellBytes, packCell } from "./cell.rule.ts"
import { packPlace, placeBytes } from "./place-row.rule.ts"
import {
  type PromiseCell,
  type PromiseTable,
  serviceLevels,
  type TableHeader,
  type TableWarehouse,
  type Zone,
} from "./promise-table.model.ts"
import { cellOrdinal } from "./reach.rule.ts"

export type TableFacts = {
  readonly network: Network
  readonly routes: Routes
  readonly zoneOf: (timeZone: string) => Zone
}

/** Express is only offered where it is quicker than standard. */
const worthwhile = (cell: PromiseCell | null, standard: PromiseCell | null): PromiseCell | null =>
  cell && standard && cell.hours >= standard.hours ? null : cell

type CellWays = {
  readonly warehouseId: string
  readonly clusterId: string
  /** Of the first of the cells, one for each service level. */
  readonly ordinal: number
  /** By service level; empty where none leads there. */
  readonly ways: readonly (readonly Lane[])[]
}

/** The ways behind all cells, in one order, so that what is numbered as it is met always gets the same number. */
export function* waysOfCells({ network, routes }: Omit<TableFacts, "zoneOf">): Generator<CellWays> {
  const { warehouses, clusters } = network
  for (const [from, { id: warehouseId }] of warehouses.entries()) {
    const ways = routes.byService.map((bySource) => bySource.get(warehouseId))
    for (const { id: clusterId, ordinal: to } of clusters)
      yield {
        ...{ warehouseId, clusterId, ordinal: cellOrdinal(clusters.length, from, to) },
        ways: ways.map((way) => (way ? wayTo(way, clusterId) : [])),
      }
  }
}

/** How many bytes the cells and the places of a network take. */
export const packedBytes = ({ warehouses, clusters, pincodes }: Network) => ({
  cells: warehouses.length * clusters.length * serviceLevels.length * cellBytes,
  places: pincodes.length * placeBytes,
})

const packCells = (table: TableFacts, facts: WayFacts): DataView => {
  const cells = new DataView(new ArrayBuffer(packedBytes(table.network).cells))
  for (const { ordinal, ways } of waysOfCells(table)) {
    const [standard = null, express = null] = ways.map((way) => cellOf(way, facts))
    packCell(cells, ordinal, standard)
    packCell(cells, ordinal + 1, worthwhile(express, standard))
  }
  return cells
}

const mileOf = (override: LastMileOverride | undefined, computed: LastMile): LastMile =>
  override ? { hours: override.hours, express: override.express, closed: !override.serviceable } : computed

type Names = { readonly cities: readonly string[]; readonly states: readonly string[] }

const ordinalsOf = (names: readonly string[]) => new Map(names.map((name, ordinal) => [name, ordinal]))

const packPlaces = (network: Network, { cities, states }: Names): DataView => {
  const { pincodes, clusters, lastMiles } = network
  const places = new DataView(new ArrayBuffer(packedBytes(network).places))
  const [cityOrdinal, stateOrdinal] = [ordinalsOf(cities), ordinalsOf(states)]
  const overrides = new Map(lastMiles.map((mile) => [mile.pincode, mile]))
  const sorted = [...pincodes].sort((a, b) => Number(a.pincode) - Number(b.pincode))
  sorted.forEach((row, ordinal) => {
    packPlace(places, ordinal, {
      ...row,
      pincode: Number(row.pincode),
      city: cityOrdinal.get(row.city) ?? 0,
      state: stateOrdinal.get(row.state) ?? 0,
      mile: mileOf(overrides.get(row.pincode), lastMile(clusters[row.cluster] ?? row, row)),
    })
  })
  return places
}

const namesOf = (pincodes: readonly Pincode[]): Names => ({
  cities: [...new Set(pincodes.map(({ city }) => city))],
  states: [...new Set(pincodes.map(({ state }) => state))],
})

const shown =
  (zoneOf: TableFacts["zoneOf"]) =>
  ({ latitude: _, longitude: __, ...warehouse }: NetworkWarehouse): TableWarehouse => ({
    ...warehouse,
    zone: zoneOf(warehouse.timeZone),
  })

type Limits = Pick<TableHeader, "lanes" | "loads" | "ends">

/** What a table says about itself, once its limits have met the ways of all its cells. */
export const headerOf = (
  { network, zoneOf }: Omit<TableFacts, "routes">,
  { lanes, loads, ends }: Limits,
): TableHeader => ({
  warehouses: network.warehouses.map(shown(zoneOf)),
  couriers: network.couriers.map(({ name }) => name),
  feesMinor,
  holidays: network.holidays,
  ...{ lanes, loads, ends },
  ...namesOf(network.pincodes),
  clusters: network.clusters.length,
})

/** The promise table of a network and its routes. Clusters must be in the order of their ordinals. */
export const buildTable = (facts: TableFacts, version: number): PromiseTable => {
  const { network } = facts
  const { loadOf, ...limits } = makeLoadIndex(network)
  const courierOrdinal = ordinalsOf(network.couriers.map(({ id }) => id))
  const cells = packCells(facts, { courierOrdinal, loadOf })
  const header = headerOf(facts, limits)
  return { version, header, cells, places: packPlaces(network, header) }
}
