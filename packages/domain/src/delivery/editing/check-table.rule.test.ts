import { expect, it } from "vitest"
import { type Courier, everyDay, type Network } from "../network/network.model.ts"
import { buildTable } from "../promise/build-table.rule.ts"
import { readCell } from "../promise/cell.rule.ts"
import { findRoutes } from "../routes/routes.rule.ts"
import { aLane, aNetwork, relaxedWeights } from "../testing/network.builder.ts"
import { applyEdits } from "./apply-edits.rule.ts"
import { checkTable } from "./check-table.rule.ts"
import type { NetworkEdit } from "./network-edit.model.ts"

const checks = { knowsZone: () => true, weigh: relaxedWeights }
const complaintsOf = (over: Partial<Network>) => checkTable(aNetwork(over), relaxedWeights)
const tableOf = (network: Network) => {
  const warehouseIds = network.warehouses.map(({ id }) => id)
  const routes = findRoutes({ lanes: network.lanes, warehouseIds, weigh: relaxedWeights }, null)
  return buildTable({ network, routes, zoneOf: () => [] }, 1)
}
const problemsOf = (network: Network, ...edits: NetworkEdit[]) => {
  const applied = applyEdits(network, edits, checks)
  return applied.ok ? [] : applied.error.problems
}

const couriers = (count: number): Courier[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `C${index}`,
    name: `Courier ${index}`,
    mode: "surface",
  }))
const fleet = (count: number): Network => {
  const last = aLane("WH-BLR", "CL-560", { courierId: `C${count - 1}` })
  return aNetwork({ couriers: couriers(count), lanes: [last] })
}

it("takes as many couriers as a cell tells apart, each read back by its own name, and no more", () => {
  const table = tableOf(fleet(256))
  expect(table.header.couriers[readCell(table.cells, 0)?.courier ?? 0]).toBe("Courier 255")
  expect(() => tableOf(fleet(257))).toThrow(RangeError)
  const another = { kind: "courier", put: { id: "ONE-MORE", name: "One more", mode: "air" } } as const
  expect(problemsOf(fleet(255), another)).toEqual([])
  expect(problemsOf(fleet(256), another)).toMatchObject([
    { edit: 0, field: "id", hint: expect.stringMatching(/remove a courier/) },
  ])
})

const places = (count: number, of: (index: number) => { readonly city?: string; readonly state?: string }) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ pincode: String(100_000 + index), city: "C", state: "S", latitude: 12, longitude: 77, cluster: 0 },
    ...of(index),
  }))

it("takes as many states and cities as a place tells apart, and names each pincode beyond", () => {
  const states = (count: number) => ({ pincodes: places(count, (index) => ({ state: `S${index}` })) })
  expect(complaintsOf(states(256))).toEqual([])
  expect(complaintsOf(states(258)).map(({ key, field }) => [key, field])).toEqual([
    ["100256", "state"],
    ["100257", "state"],
  ])
  expect(() => tableOf(aNetwork(states(257)))).toThrow(RangeError)
  const cities = (count: number) => ({ pincodes: places(count, (index) => ({ city: `C${index}` })) })
  expect(complaintsOf(cities(65_536))).toEqual([])
  expect(complaintsOf(cities(65_537))).toMatchObject([{ key: "165536", field: "city" }])
})

it("takes a way of 4,094 hours, and names the longest lane of a longer one", () => {
  const chain = (hours: number) => [
    aLane("WH-BLR", "HUB-BLR", { hours: 1000 }),
    aLane("HUB-BLR", "HUB-MAA", { hours: 2094 }),
    aLane("HUB-MAA", "CL-600", { hours }),
  ]
  expect(complaintsOf({ lanes: chain(1000) })).toEqual([])
  expect(readCell(tableOf(aNetwork({ lanes: chain(1000) })).cells, 2)?.hours).toBe(4094)
  expect(complaintsOf({ lanes: chain(1001) })).toMatchObject([
    {
      kind: "lane",
      key: "HUB-BLR>HUB-MAA:surface",
      field: "hours",
      problem: expect.stringMatching(/4095 hours/),
    },
  ])
  expect(() => tableOf(aNetwork({ lanes: chain(1001) }))).toThrow(RangeError)
})

it("tells of a way made too long by a removal, though no edit names its lanes", () => {
  const slow = [1000, 999, 998, 997, 996].map((hours, at) => aLane(`N${at}`, `N${at + 1}`, { hours }))
  const around = [aLane("WH-BLR", "N0"), ...slow, aLane("N5", "CL-600")]
  const direct = aLane("WH-BLR", "CL-600")
  const hubs = Array.from({ length: 6 }, (_, at) => ({
    ...aNetwork().hubs[0],
    id: `N${at}`,
  })) as Network["hubs"]
  const network = aNetwork({ hubs, lanes: [...around, direct] })
  expect(problemsOf(network, { kind: "lane", remove: direct.id })).toMatchObject([
    { edit: 0, problem: expect.stringMatching(/^lane N0>N1:surface: the way from WH-BLR to CL-600/) },
  ])
})

/** Warehouses that each reach `count` clusters over hubs of their own: as many sets of limited lanes. */
const crowded = (warehouses: number, count: number): Network => {
  const [warehouse] = aNetwork().warehouses
  const [hub] = aNetwork().hubs
  const [cluster] = aNetwork().clusters
  if (!warehouse || !hub || !cluster) throw new Error("the network has lost its rows")
  const [from, to] = [warehouses, count].map((length) => Array.from({ length }, (_, index) => index))
  const limited = { workingDays: everyDay, capacity: 9 }
  return aNetwork({
    warehouses: (from ?? []).map((at) => ({ ...warehouse, id: `W${at}` })),
    hubs: [{ ...hub, id: "MID" }, ...(to ?? []).map((at) => ({ ...hub, id: `H${at}` }))],
    clusters: (to ?? []).map((ordinal) => ({ ...cluster, ordinal, id: `CL${ordinal}` })),
    lanes: [
      ...(from ?? []).map((at) => aLane(`W${at}`, "MID", limited)),
      ...(to ?? []).flatMap((at) => [aLane("MID", `H${at}`, limited), aLane(`H${at}`, `CL${at}`)]),
    ],
  })
}

it("refuses a limit that makes more sets of limited lanes than the table tells apart", () => {
  expect(checkTable(crowded(65, 1000), relaxedWeights)).toEqual([])
  const complaints = checkTable(crowded(66, 1000), relaxedWeights)
  expect(complaints[0]).toMatchObject({ kind: "lane", field: "capacity", whole: true })
  expect(complaints[0]?.problem).toMatch(/66000 ways/)
  expect(() => tableOf(crowded(66, 1000))).toThrow(RangeError)
}, 60_000)
