import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import type { Lane, Network } from "../network/network.model.ts"
import { buildTable, type TableFacts } from "../promise/build-table.rule.ts"
import { encodeTable } from "../promise/table-codec.rule.ts"
import { findRoutes } from "../routes/routes.rule.ts"
import { aHoliday, aLane, aNetwork, relaxedWeights } from "../testing/network.builder.ts"
import { kolkata } from "../testing/table.builder.ts"
import { measureTable } from "./measure-table.rule.ts"

const factsOf = (network: Network): TableFacts => {
  const warehouseIds = network.warehouses.map(({ id }) => id)
  const routes = findRoutes({ lanes: network.lanes, warehouseIds, weigh: relaxedWeights }, null)
  return { network, routes, zoneOf: () => kolkata }
}

/** Any letter, of one byte or more, and what JSON writes as more than one character. */
const name = fc.string({ unit: "grapheme", maxLength: 12 })
const capacity = fc.option(fc.nat({ max: 20_000 }), { nil: undefined })
const limited = (lane: Lane, most: number | undefined): Lane =>
  most === undefined ? lane : { ...lane, capacity: most }

const hubs = ["H0", "H1", "H2"]
const clusters = ["C0", "C1", "C2", "C3"]
const laneOf = (from: readonly string[], to: readonly string[]) =>
  fc
    .record({
      ...{ from: fc.constantFrom(...from), to: fc.constantFrom(...to), capacity },
      mode: fc.constantFrom("surface", "air", "local"),
      hours: fc.integer({ min: 1, max: 90 }),
      workingDays: fc.integer({ min: 0, max: 127 }),
      courierId: fc.constantFrom("R0", "R1"),
    })
    .map(({ from: start, to: end, capacity: most, ...over }) => limited(aLane(start, end, over), most))

const networks = fc
  .record({
    ...{ names: fc.array(name, { minLength: 9, maxLength: 9 }), fleet: capacity },
    lanes: fc.array(
      fc.oneof(laneOf(["W0", "W1"], hubs), laneOf(hubs, hubs), laneOf([...hubs, "W0"], clusters)),
      { maxLength: 40 },
    ),
    closed: fc.array(fc.constantFrom("all", "W0", "H0>C0:surface", "W0>H0:surface"), { maxLength: 4 }),
  })
  .map(({ names, fleet, lanes, closed }): Network => {
    const base = aNetwork()
    const [warehouse, hub, cluster, pincode] = [
      base.warehouses[0],
      base.hubs[0],
      base.clusters[0],
      base.pincodes[0],
    ]
    if (!warehouse || !hub || !cluster || !pincode) throw new Error("the network has lost its rows")
    const named = (at: number) => names[at] ?? ""
    return {
      ...base,
      warehouses: ["W0", "W1"].map((id, at) => ({ ...warehouse, id, name: named(at) })),
      hubs: hubs.map((id) => ({ ...hub, id })),
      couriers: ["R0", "R1"].map((id, at) => ({
        ...{ id, name: named(2 + at), mode: "surface" },
        ...(fleet === undefined || at > 0 ? {} : { capacity: fleet }),
      })),
      lanes: [...new Map(lanes.map((lane) => [lane.id, lane])).values()],
      clusters: clusters.map((id, ordinal) => ({ ...cluster, id, ordinal })),
      pincodes: names.map((city, at) => ({
        ...{ ...pincode, pincode: String(560_001 + at) },
        ...{ city, state: named(at % 2), cluster: at % clusters.length },
      })),
      holidays: closed.map((scope) => ({ ...aHoliday("2026-12-25", scope), name: named(4) })),
    }
  })

test.prop([networks])(
  "counts what the encoded table takes, whatever its names, ways and limits",
  (network) => {
    const facts = factsOf(network)
    const table = buildTable(facts, 1)
    const { loads, bytes } = measureTable(facts, () => undefined)
    expect(bytes).toBe(encodeTable(table).byteLength)
    expect(loads).toBe(table.header.loads.length)
  },
)

it("tells each way of every service level with where it begins and ends", () => {
  const told: string[] = []
  measureTable(factsOf(aNetwork()), (way, from, to) => told.push(`${from} ${to} ${way.length}`))
  expect(told).toEqual([
    ...["WH-BLR CL-560 2", "WH-BLR CL-560 2", "WH-BLR CL-600 3", "WH-BLR CL-600 3"],
    ...["WH-BLR CL-682-Lakshadweep 0", "WH-BLR CL-682-Lakshadweep 0"],
  ])
})
