import { expect, it } from "vitest"
import { lineSupply } from "./supply.rule.ts"

const promise = { earliest: "2026-11-24", latest: "2026-11-25", feeMinor: 4900 }
const stock = {
  sku: "A",
  warehouses: [
    { warehouseId: "WH-BLR", available: 2 },
    { warehouseId: "WH-DEL", available: 5 },
    { warehouseId: "WH-MAA", available: 0 },
  ],
}

it("counts as deliverable only what lies where the pincode is reached from", () => {
  const asked: string[] = []
  const standardFrom = (ids: readonly string[]) => {
    asked.push(...ids)
    return promise
  }
  const reachable = new Set(["WH-BLR", "WH-MAA"])
  expect(lineSupply(stock, { reachable, standardFrom })).toEqual({
    sku: "A",
    available: 7,
    deliverable: 2,
    standard: promise,
  })
  expect(asked).toEqual(["WH-BLR"])
})

it("has nothing to deliver where no warehouse or no promise reaches", () => {
  const none = { available: 7, deliverable: 0, standard: null }
  expect(lineSupply(stock, { reachable: new Set(), standardFrom: () => promise })).toMatchObject(none)
  expect(lineSupply(stock, { reachable: new Set(["WH-BLR"]), standardFrom: () => null })).toMatchObject(none)
})
