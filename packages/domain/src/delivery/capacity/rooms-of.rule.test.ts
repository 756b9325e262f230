import { expect, it } from "vitest"
import { aCell, aTable } from "../testing/table.builder.ts"
import { roomsOf } from "./rooms-of.rule.ts"

const table = aTable({
  cellOf: (from, _, service) => (from === 0 ? aCell({ load: service + 1 }) : aCell()),
  header: { lanes: [{ id: "feeder", capacity: 3 }, { id: "flight" }], loads: [[0], [0, 1]] },
})
const parcel = (service: "standard" | "express", warehouseId = "WH-BLR") => ({
  ...{ warehouseId, service },
  dispatchOn: "2026-11-18",
})

it("names each limited lane of every parcel's way with what it takes there", () => {
  const parcels = [parcel("standard"), parcel("express"), parcel("standard", "WH-MAA")]
  expect(roomsOf(table, { pincode: "600001", parcels })).toEqual([
    { laneId: "feeder", day: "2026-11-18", parcels: 2, capacity: 3 },
    { laneId: "flight", day: "2026-11-18", parcels: 1, capacity: undefined },
  ])
})

it("asks for no room where none is limited, or nothing is known", () => {
  const unknown = [parcel("standard", "WH-NOWHERE"), parcel("standard", "WH-MAA")]
  expect(roomsOf(table, { pincode: "600001", parcels: unknown })).toEqual([])
  expect(roomsOf(table, { pincode: "999999", parcels: [parcel("standard")] })).toEqual([])
})
