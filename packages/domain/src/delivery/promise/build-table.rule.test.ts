import { expect, it } from "vitest"
import { aLane, aNetwork, relaxedPaths } from "../testing/network.builder.ts"
import { buildTable, cellOf } from "./build-table.rule.ts"
import { reachOf } from "./reach.rule.ts"
import { decodeTable, encodeTable } from "./table-codec.rule.ts"

const facts = { network: aNetwork(), pathsFrom: relaxedPaths, offsetMinutesOf: () => 330 }
const table = buildTable(facts, 4)
const monday = new Date("2026-11-16T10:00:00+05:30")

it("promises standard by road and express only where the air is quicker", () => {
  const near = reachOf(table, "560001", monday).byWarehouse.get("WH-BLR")
  expect(near?.map(({ service }) => service)).toEqual(["standard"])
  const far = reachOf(table, "600001", monday).byWarehouse.get("WH-BLR")
  expect(far?.map(({ service, courier }) => [service, courier])).toEqual([
    ["standard", "Sadak"],
    ["express", "Vayu"],
  ])
  expect(reachOf(table, "682555", monday).byWarehouse.size).toBe(0)
})

it("adds the last mile of a pincode away from its cluster's point", () => {
  const [near] = reachOf(table, "560001", monday).byWarehouse.get("WH-BLR") ?? []
  const [far] = reachOf(table, "560300", monday).byWarehouse.get("WH-BLR") ?? []
  expect(near?.earliest).toBe("2026-11-17")
  expect(far?.earliest).toBe("2026-11-18")
})

it("sums hours and cost, dispatches when all lanes run and delivers when the last one does", () => {
  const way = [
    aLane("A", "B", { hours: 3, workingDays: 0b0111110 }),
    aLane("B", "C", { hours: 9, workingDays: 0b1111111, courierId: "VAYU" }),
  ]
  expect(
    cellOf(
      way,
      2,
      new Map([
        ["SADAK", 0],
        ["VAYU", 1],
      ]),
    ),
  ).toEqual({
    hours: 12,
    courier: 1,
    costClass: 0,
    cutOffQuarter: 72,
    dispatchDays: 0b0111110,
    deliveryDays: 0b1111111,
    packHours: 2,
  })
  expect(cellOf([], 2, new Map())).toBeNull()
  expect(cellOf([aLane("A", "B", { workingDays: 0 })], 2, new Map())).toBeNull()
})

it("survives the trip through bytes", () => {
  const decoded = decodeTable(encodeTable(table))
  expect(decoded.ok && reachOf(decoded.value, "600001", monday)).toEqual(reachOf(table, "600001", monday))
})
