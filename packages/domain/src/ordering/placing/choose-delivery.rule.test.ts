import { describe, expect, it } from "vitest"
import type { WarehousePromise } from "../facts.model.ts"
import { allocationOf, linePromise, optionOf } from "./choose-delivery.rule.ts"

const promise = (given: Partial<WarehousePromise>): WarehousePromise => ({
  service: "standard",
  warehouseId: "WH-BLR",
  courier: "Sadak",
  earliest: "2026-01-08",
  latest: "2026-01-10",
  feeMinor: 4_900,
  tableVersion: 1,
  orderBy: new Date("2026-01-05T12:30:00.000Z"),
  ...given,
})
const near = promise({ warehouseId: "near" })
const far = promise({
  warehouseId: "far",
  earliest: "2026-01-09",
  latest: "2026-01-13",
  feeMinor: 5_900,
  orderBy: new Date("2026-01-05T10:30:00.000Z"),
})
describe("choosing a delivery", () => {
  it("tells the slowest parcel's dates, the highest fee and the earliest deadline", () => {
    const holds = [
      { sku: "a", warehouseId: "near", quantity: 1 },
      { sku: "b", warehouseId: "far", quantity: 1 },
    ]
    expect(optionOf([near, far], holds)).toEqual({
      service: "standard",
      earliest: "2026-01-09",
      latest: "2026-01-13",
      feeMinor: 5_900,
      orderBy: far.orderBy,
      parcels: 2,
      arrivals: [
        { earliest: "2026-01-08", latest: "2026-01-10" },
        { earliest: "2026-01-09", latest: "2026-01-13" },
      ],
    })
    expect(optionOf([near, far], [])).toBeNull()
  })

  it("keeps why these warehouses, with the dates and fees each was considered with", () => {
    const why = {
      considered: [
        { warehouseId: "near", units: 1 },
        { warehouseId: "far", units: 2 },
      ],
      instead: [{ by: "fewer-parcels" as const, warehouseIds: ["near", "far"] }],
    }
    const holds = [{ sku: "a", warehouseId: "far", quantity: 2 }]
    const datesOf = ({ earliest, latest, feeMinor }: typeof near) => ({ earliest, latest, feeMinor })
    expect(allocationOf([near, far], { holds, why })).toEqual({
      considered: [
        { warehouseId: "near", units: 1, ...datesOf(near) },
        { warehouseId: "far", units: 2, ...datesOf(far) },
      ],
      chosen: ["far"],
      instead: why.instead,
    })
  })

  it("promises a split line by its slower part", () => {
    const holds = [
      { sku: "a", warehouseId: "near", quantity: 1 },
      { sku: "a", warehouseId: "far", quantity: 2 },
      { sku: "b", warehouseId: "near", quantity: 1 },
    ]
    expect(linePromise("a", [near, far], holds)).toMatchObject({
      warehouseId: "far",
      latest: "2026-01-13",
      cutOffAt: far.orderBy.toISOString(),
    })
    expect(linePromise("b", [near, far], holds)).toMatchObject({ warehouseId: "near" })
    expect(() => linePromise("c", [near, far], holds)).toThrow("c")
  })
})
