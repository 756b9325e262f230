import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { orderOf } from "../testing/index.ts"
import { splitShipments } from "./split-shipments.rule.ts"

const [line] = orderOf().lines
if (!line) throw new Error("no line")
const stamp = () => {
  let ids = 0
  const newId = () => {
    ids += 1
    return `s-${ids}`
  }
  return { at: new Date("2026-01-05T06:30:00.000Z"), newId }
}

describe("splitShipments", () => {
  it("makes one parcel per warehouse, numbered, with the dates the buyer saw", () => {
    const order = orderOf({ lines: [line, { ...line, lineNo: 2, sku: "cup", quantity: 3 }] })
    const holds = [
      { sku: "kettle", warehouseId: "WH-DEL", quantity: 2 },
      { sku: "cup", warehouseId: "WH-BLR", quantity: 1 },
      { sku: "cup", warehouseId: "WH-DEL", quantity: 2 },
    ]
    const parcels = splitShipments(order, holds, stamp())
    expect(parcels.map(({ no, warehouseId, status }) => [no, warehouseId, status])).toEqual([
      [1, "WH-BLR", "NEW"],
      [2, "WH-DEL", "NEW"],
    ])
    expect(parcels.map(({ lines }) => lines.map(({ lineNo, quantity }) => [lineNo, quantity]))).toEqual([
      [[2, 1]],
      [
        [1, 2],
        [2, 2],
      ],
    ])
    expect(parcels[1]).toMatchObject({ earliest: line.promise.earliest, latest: line.promise.latest })
  })

  const warehouse = fc.constantFrom("A", "B", "C")
  const wants = fc.array(
    fc.record({ sku: fc.constantFrom("x", "y"), quantity: fc.integer({ min: 1, max: 5 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  test.prop([wants, fc.array(warehouse, { minLength: 20, maxLength: 20 })])(
    "puts every unit of every line into exactly one parcel",
    (lines, places) => {
      const order = orderOf({ lines: lines.map((one, index) => ({ ...line, ...one, lineNo: index + 1 })) })
      const units = lines.flatMap(({ sku, quantity }) => Array.from({ length: quantity }, () => sku))
      const holds = new Map<string, { sku: string; warehouseId: string; quantity: number }>()
      for (const [index, sku] of units.entries()) {
        const warehouseId = places[index] ?? "A"
        const found = holds.get(`${sku}${warehouseId}`) ?? { sku, warehouseId, quantity: 0 }
        holds.set(`${sku}${warehouseId}`, { ...found, quantity: found.quantity + 1 })
      }
      const parcels = splitShipments(order, [...holds.values()], stamp())
      for (const { lineNo, quantity } of order.lines) {
        const sent = parcels.flatMap((parcel) => parcel.lines).filter((one) => one.lineNo === lineNo)
        expect(sent.reduce((sum, one) => sum + one.quantity, 0)).toBe(quantity)
      }
      for (const hold of holds.values()) {
        const parcel = parcels.find(({ warehouseId }) => warehouseId === hold.warehouseId)
        const sent = parcel?.lines.filter(({ sku }) => sku === hold.sku) ?? []
        expect(sent.reduce((sum, one) => sum + one.quantity, 0)).toBe(hold.quantity)
      }
    },
  )
})
