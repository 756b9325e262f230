import { expect, it } from "vitest"
import { candidatesFrom, promisesFor, type WayToSend, waysUsed } from "./ways-to-send.rule.ts"

const way = (warehouseId: string, given: Partial<WayToSend> = {}): WayToSend => ({
  ...{ service: "standard", warehouseId, earliest: "2026-01-08", latest: "2026-01-10", feeMinor: 4_900 },
  ...given,
})
const near = way("near")
const far = way("far", { earliest: "2026-01-09", latest: "2026-01-13", feeMinor: 5_900 })
const nearExpress = way("near", { service: "express", latest: "2026-01-07", feeMinor: 9_900 })
const reach = new Map([
  ["far", [far]],
  ["near", [nearExpress, near]],
])

it("ranks the soonest arrival of the wanted service first, equal ones alike", () => {
  expect(promisesFor(reach, "standard")).toEqual([near, far])
  expect(promisesFor(reach, "express")).toEqual([nearExpress])
  const twin = way("twin", { feeMinor: 100 })
  expect(candidatesFrom([twin, near, far])).toEqual([
    { warehouseId: "twin", rank: 0, costMinor: 100 },
    { warehouseId: "near", rank: 0, costMinor: 4_900 },
    { warehouseId: "far", rank: 1, costMinor: 5_900 },
  ])
})

it("works an answer out once", () => {
  expect(promisesFor(reach, "standard")).toBe(promisesFor(reach, "standard"))
  const ways = promisesFor(reach, "standard")
  expect(candidatesFrom(ways)).toBe(candidatesFrom(ways))
})

it("names the ways that holds are sent by", () => {
  expect(waysUsed([near, far], [{ warehouseId: "far" }, { warehouseId: "far" }])).toEqual([far])
  expect(waysUsed([near, far], [])).toEqual([])
})
