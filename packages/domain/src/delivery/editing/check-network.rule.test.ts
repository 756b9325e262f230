import { expect, it } from "vitest"
import type { Network } from "../network/network.model.ts"
import { aHoliday, aLane, aNetwork, relaxedWeights } from "../testing/network.builder.ts"
import { checkNetwork } from "./check-network.rule.ts"

const checks = { knowsZone: (zone: string) => zone === "Asia/Kolkata", weigh: relaxedWeights }
const fieldsOf = (over: Partial<Network>) =>
  checkNetwork(aNetwork(over), checks).map(({ field, missing }) => [field, missing])
const [warehouse] = aNetwork().warehouses

it("has nothing against a sound network", () => {
  expect(fieldsOf({})).toEqual([])
})

it("names what each lane refers to and isn't there", () => {
  expect(fieldsOf({ lanes: [aLane("HUB-X", "HUB-BLR")] })).toEqual([["from", "HUB-X"]])
  expect(fieldsOf({ lanes: [aLane("HUB-BLR", "WH-BLR")] })).toEqual([["to", "WH-BLR"]])
  expect(fieldsOf({ lanes: [aLane("HUB-BLR", "HUB-BLR")] })).toEqual([["to", ""]])
  expect(fieldsOf({ lanes: [aLane("WH-BLR", "CL-560", { courierId: "X" })] })).toEqual([["courierId", "X"]])
  expect(fieldsOf({ lanes: [aLane("WH-BLR", "CL-560", { courierId: "VAYU" })] })).toEqual([["mode", ""]])
})

it("knows pincodes, zones and where holidays may be", () => {
  const warehouses = warehouse ? [{ ...warehouse, pincode: "111111", timeZone: "Asia/Nowhere" }] : []
  expect(fieldsOf({ warehouses })).toContainEqual(["pincode", "111111"])
  expect(fieldsOf({ warehouses })).toContainEqual(["timeZone", "Asia/Nowhere"])
  const known = ["all", "WH-BLR", "Tamil Nadu", "HUB-BLR>HUB-MAA:air"].map((scope) =>
    aHoliday("2027-01-01", scope),
  )
  expect(fieldsOf({ holidays: known })).toEqual([])
  expect(fieldsOf({ holidays: [aHoliday("2027-01-01", "Atlantis")] })).toEqual([["scope", "Atlantis"]])
  const mile = { pincode: "111111", hours: 0, express: true, serviceable: true, reason: "x" }
  expect(fieldsOf({ lastMiles: [mile] })).toEqual([["pincode", "111111"]])
})
