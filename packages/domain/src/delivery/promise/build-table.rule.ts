import { makeLoadIndex } from "../capacity/limited-lanes.rule.ts"
import { type LastMile, lastMile } from "../network/last-mile.rule.ts"
import type { LastMileOverride, Network, NetworkWarehouse, Pincode } from "../network/network.model.ts"
import { type Routes, wayTo } from "../routes/routes.rule.ts"
import { cellOf, feesMinor, type WayFacts } from "../routes/way-cell.rule.ts"
import { cellBytes, packCell } from "./cell.rule.ts"
import { packPlace, placeBytes } from "./place-row.rule.ts"
import {
  type PromiseCell,
  type PromiseTable,
  serviceLevels,
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

const packCells = ({ network, routes }: TableFacts, facts: WayFacts): DataView => {
  const { warehouses, clusters } = network
  const cells = new DataView(
    new ArrayBuffer(warehouses.length * clusters.length * serviceLevels.length * cellBytes),
  )
  warehouses.forEach(({ id }, from) => {
    const ways = routes.byService.map((bySource) => bySource.get(id))
    for (const cluster of clusters) {
      const at = cellOrdinal(clusters.length, from, cluster.ordinal)
      const [standard = null, express = null] = ways.map((way) =>
        way ? cellOf(wayTo(way, cluster.id), facts) : null,
      )
      packCell(cells, at, standard)
      packCell(cells, at + 1, worthwhile(express, standard))
    }
  })
  return cells
}

const mileOf = (override: LastMileOverride | undefined, computed: LastMile): LastMile =>
  override ? { hours: override.hours, express: override.express, closed: !override.serviceable } : computed

type Names = { readonly cities: readonly string[]; readonly states: readonly string[] }

const ordinalsOf = (names: readonly string[]) => new Map(names.map((name, ordinal) => [name, ordinal]))

const packPlaces = ({ pincodes, clusters, lastMiles }: Network, { cities, states }: Names): DataView => {
  const places = new DataView(new ArrayBuffer(pincodes.length * placeBytes))
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

/** The promise table of a network and its routes. Clusters must be in the order of their ordinals. */
export const buildTable = (facts: TableFacts, version: number): PromiseTable => {
  const { network, zoneOf } = facts
  const { loadOf, ...limits } = makeLoadIndex(network)
  const courierOrdinal = ordinalsOf(network.couriers.map(({ id }) => id))
  const cells = packCells(facts, { courierOrdinal, loadOf })
  const names = namesOf(network.pincodes)
  return {
    version,
    header: {
      warehouses: network.warehouses.map(shown(zoneOf)),
      couriers: network.couriers.map(({ name }) => name),
      feesMinor,
      holidays: network.holidays,
      ...limits,
      ...names,
      clusters: network.clusters.length,
    },
    cells,
    places: packPlaces(network, names),
  }
}
