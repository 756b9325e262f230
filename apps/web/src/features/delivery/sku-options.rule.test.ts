import type { DeliveryPromise, Reach } from "@haat/domain/delivery"
import { expect, it } from "vitest"
import { alternativesTo, goneOf, optionsOf, stockedAt } from "./sku-options.rule.ts"

const promise = (warehouseId: string, earliest: string): DeliveryPromise => ({
  ...{ service: "standard", warehouseId, courier: "Sadak", earliest, latest: earliest },
  ...{ feeMinor: 4900, orderBy: new Date(0), dispatchOn: "2026-11-18", tableVersion: 1 },
})
const reach: Reach = {
  pincode: "560001",
  place: null,
  byWarehouse: new Map([
    ["near", [promise("near", "2026-11-19")]],
    ["far", [promise("far", "2026-11-22")]],
  ]),
}
const level = (sku: string, stock: Readonly<Record<string, number>>) => ({
  sku,
  warehouses: Object.entries(stock).map(([warehouseId, available]) => ({ warehouseId, available })),
})
const levels = [
  level("gone", { near: 0, beyond: 9 }),
  level("slow", { far: 2 }),
  level("soon", { near: 1, far: 4, beyond: 9 }),
  level("none", {}),
]

it("promises from the warehouses that have it and reach there, and counts what can come", () => {
  expect(optionsOf("soon", levels, reach)).toMatchObject({ options: [{ warehouseId: "near" }], available: 5 })
  expect(optionsOf("gone", levels, reach)).toEqual({ options: [], available: 0 })
  expect(optionsOf("unknown", levels, reach)).toEqual({ options: [], available: 0 })
})

it("knows where some of it lies, in reach or not", () => {
  expect(stockedAt("gone", levels)).toEqual(["beyond"])
  expect(stockedAt("none", levels)).toEqual([])
})

it("tells what is gone everywhere from what only lies out of reach", () => {
  expect(goneOf(["gone", "none", "soon", "unknown", "none"], levels)).toEqual(["none", "unknown"])
})

it("names others that can come, the soonest first, only where it can't come itself", () => {
  expect(alternativesTo("gone", levels, reach).map(({ sku }) => sku)).toEqual(["soon", "slow"])
  expect(alternativesTo("slow", levels, reach)).toEqual([])
  expect(alternativesTo("gone", levels, { ...reach, byWarehouse: new Map() })).toEqual([])
})
