import { expect, it } from "vitest"
import type { Network } from "../network/network.model.ts"
import { findRoutes } from "../routes/routes.rule.ts"
import { aHoliday, aNetwork, relaxedWeights } from "../testing/network.builder.ts"
import { kolkata } from "../testing/table.builder.ts"
import { buildTable } from "./build-table.rule.ts"
import { reachOf } from "./reach.rule.ts"
import { decodeTable, encodeTable } from "./table-codec.rule.ts"

const tableOf = (network: Network) => {
  const warehouseIds = network.warehouses.map(({ id }) => id)
  const routes = findRoutes({ lanes: network.lanes, warehouseIds, weigh: relaxedWeights }, null)
  return buildTable({ network, routes, zoneOf: () => kolkata }, 4)
}
const monday = new Date("2026-11-16T10:00:00+05:30")
const reachIn = (table: ReturnType<typeof tableOf>, pincode: string) =>
  reachOf({ table, loads: [], now: monday }, pincode)
const table = tableOf(aNetwork())

it("promises standard by road and express only where the air is quicker", () => {
  const near = reachIn(table, "560001").byWarehouse.get("WH-BLR")
  expect(near?.map(({ service }) => service)).toEqual(["standard"])
  const far = reachIn(table, "600001").byWarehouse.get("WH-BLR")
  expect(far?.map(({ service, courier }) => [service, courier])).toEqual([
    ["express", "Vayu"],
    ["standard", "Sadak"],
  ])
  expect(reachIn(table, "682555").byWarehouse.size).toBe(0)
})

it("adds the last mile of a pincode away from its cluster's point", () => {
  const [near] = reachIn(table, "560001").byWarehouse.get("WH-BLR") ?? []
  const [far] = reachIn(table, "560300").byWarehouse.get("WH-BLR") ?? []
  expect(near?.earliest).toBe("2026-11-17")
  expect(far?.earliest).toBe("2026-11-18")
})

it("survives the trip through bytes", () => {
  const decoded = decodeTable(encodeTable(table))
  expect(decoded.ok && reachIn(decoded.value, "600001")).toEqual(reachIn(table, "600001"))
})

it("prefers what is known of a pincode's doorstep to what its distance tells", () => {
  const mile = { pincode: "560001", hours: 48, express: false, serviceable: true, reason: "A ferry" }
  const slow = tableOf(aNetwork({ lastMiles: [mile] }))
  expect(reachIn(slow, "560001").byWarehouse.get("WH-BLR")?.[0]?.earliest).toBe("2026-11-19")
  const shut = tableOf(aNetwork({ lastMiles: [{ ...mile, serviceable: false }] }))
  expect(reachIn(shut, "560001")).toMatchObject({ place: { city: "Bengaluru" }, byWarehouse: new Map() })
})

it("keeps holidays where they are: dispatch at a warehouse, delivery in a state, a run of a lane", () => {
  const first = (network: Network, pincode = "600001") =>
    reachIn(tableOf(network), pincode)
      .byWarehouse.get("WH-BLR")
      ?.find(({ service }) => service === "standard")
  const usual = first(aNetwork())
  expect(usual).toMatchObject({ dispatchOn: "2026-11-16", earliest: "2026-11-17" })
  const on = (day: string, scope: string) => first(aNetwork({ holidays: [aHoliday(day, scope)] }))
  expect(on("2026-11-16", "WH-BLR")).toMatchObject({ dispatchOn: "2026-11-17" })
  expect(on("2026-11-17", "Tamil Nadu")).toMatchObject({ dispatchOn: "2026-11-16", earliest: "2026-11-18" })
  expect(on("2026-11-17", "Karnataka")).toEqual(usual)
  expect(on("2026-11-16", "HUB-BLR>HUB-MAA:surface")).toMatchObject({ dispatchOn: "2026-11-17" })
})
