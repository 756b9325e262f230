import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { aTable, quickExpress } from "../testing/table.builder.ts"
import { bestOptions, reachOf } from "./reach.rule.ts"

const now = new Date("2026-11-18T12:00:00+05:30")
const table = aTable({ version: 9 })

it("lists the warehouses that reach a pincode, the soonest first, with both services", () => {
  const { place, byWarehouse } = reachOf({ table, loads: [], now }, "600001")
  expect(place).toMatchObject({ city: "Chennai", state: "Tamil Nadu", cluster: 1 })
  expect([...byWarehouse.keys()]).toEqual(["WH-MAA", "WH-BLR"])
  expect(byWarehouse.get("WH-MAA")?.map(({ service }) => service)).toEqual(["standard", "express"])
  expect(byWarehouse.get("WH-BLR")?.[0]).toMatchObject({ courier: "Sadak", feeMinor: 4900, tableVersion: 9 })
})

it("offers no express far from the cluster's point, and nothing where no lane leads", () => {
  const far = [...reachOf({ table, loads: [], now }, "560300").byWarehouse.values()].flat()
  expect(new Set(far.map(({ service }) => service))).toEqual(new Set(["standard"]))
  expect(reachOf({ table, loads: [], now }, "682555").byWarehouse.size).toBe(0)
  expect(reachOf({ table, loads: [], now }, "682555").place?.city).toBe("Kavaratti")
  expect(reachOf({ table, loads: [], now }, "999999")).toEqual({
    pincode: "999999",
    place: null,
    byWarehouse: new Map(),
  })
})

it("gives one option per service among the warehouses that have the goods", () => {
  const reach = reachOf({ table: aTable({ cellOf: quickExpress }), loads: [], now }, "600001")
  expect(bestOptions(reach, ["WH-BLR"]).map(({ warehouseId }) => warehouseId)).toEqual(["WH-BLR", "WH-BLR"])
  expect(bestOptions(reach, ["WH-BLR", "WH-MAA"]).every(({ warehouseId }) => warehouseId === "WH-MAA")).toBe(
    true,
  )
  expect(bestOptions(reach, ["WH-XXX"])).toEqual([])
})

it("offers express only where it is earlier than the standard option; it still counts as a way there", () => {
  const reach = reachOf({ table: aTable({ cellOf: quickExpress }), loads: [], now }, "600001")
  const servicesFrom = (ids: readonly string[]) => bestOptions(reach, ids).map(({ service }) => service)
  expect(servicesFrom(["WH-BLR"])).toEqual(["standard", "express"])
  expect(servicesFrom(["WH-MAA"])).toEqual(["standard"])
  expect(servicesFrom(["WH-BLR", "WH-MAA"])).toEqual(["standard"])
  expect(reach.byWarehouse.get("WH-MAA")?.map(({ service }) => service)).toEqual(["standard", "express"])
})

test.prop([
  fc.integer({ min: Date.UTC(2026, 10, 1), max: Date.UTC(2026, 11, 31) }),
  fc.subarray(["WH-BLR", "WH-MAA"]),
])("no promise of a warehouse beats the option given for its service", (at, warehouseIds) => {
  const reach = reachOf({ table, loads: [], now: new Date(at) }, "560001")
  const options = bestOptions(reach, warehouseIds)
  for (const promise of warehouseIds.flatMap((id) => reach.byWarehouse.get(id) ?? [])) {
    const option = options.find(({ service }) => service === promise.service) ?? options[0]
    expect(option && option.latest <= promise.latest).toBe(true)
  }
})
