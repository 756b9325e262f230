import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import { orderOf } from "../testing/index.ts"
import { refundShare, undoneUnits, undoneValue } from "./refund-share.rule.ts"

const [first] = orderOf().lines
if (!first) throw new Error("no line")
/** Seven paise over three units, and a line with a discount; 4,900 for the delivery. */
const lines = [
  { ...first, lineNo: 1, quantity: 3, lineMinor: 1_000, discountMinor: 0 },
  { ...first, lineNo: 2, quantity: 2, lineMinor: 2_000, discountMinor: 501 },
]
const order = orderOf({ lines, itemsMinor: 3_000, discountMinor: 501, totalMinor: 7_399 })
const units = (one: number, two: number) =>
  new Map([
    [1, one],
    [2, two],
  ])

describe("undoneValue", () => {
  it("is what the units cost, and the delivery with the last of them", () => {
    expect(undoneValue(order, units(1, 0))).toBe(334)
    expect(undoneValue(order, units(3, 0))).toBe(1_000)
    expect(undoneValue(order, units(3, 1))).toBe(1_750)
    expect(undoneValue(order, units(3, 2))).toBe(7_399)
    expect(undoneValue(order, units(0, 0))).toBe(0)
  })
})

describe("refundShare", () => {
  const steps = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 })), { maxLength: 6 })
  test.prop([steps, fc.integer({ min: 1, max: 7_399 })])(
    "adds up to what was paid, whatever the steps, and never goes below zero",
    (taken, paidMinor) => {
      let [one, two, refunded] = [0, 0, 0]
      for (const [a, b] of [...taken, [3, 2] as const]) {
        const before = units(one, two)
        one = Math.min(3, one + a)
        two = Math.min(2, two + b)
        const share = refundShare(order, paidMinor, { before, after: units(one, two) })
        expect(share).toBeGreaterThanOrEqual(0)
        refunded += share
      }
      expect(refunded).toBe(paidMinor)
    },
  )
})

it("counts cancelled, lost and inspected units once", () => {
  const line = { lineNo: 1, sku: "kettle", quantity: 3, cancelled: 1, delivered: 0, returned: 0 }
  const parcel = { ...{ id: "s", orderId: "o", no: 1, warehouseId: "W", version: 0, courier: "Sadak" } }
  const dates = { earliest: "2026-01-08", latest: "2026-01-09", createdAt: new Date(0) }
  const blank = {
    carrier: null,
    trackingNo: null,
    packedAt: null,
    shippedAt: null,
    deliveredAt: null,
    closedAt: null,
    delay: null,
  }
  const shipment = { ...parcel, ...dates, ...blank, lines: [line] }
  const back = {
    ...{ id: "r", orderId: "o", warehouseId: "W", version: 0, reason: "damaged" as const, note: "" },
    ...{ refundMinor: null, requestedAt: new Date(0), closedAt: null },
    lines: [{ shipmentId: "s", lineNo: 1, sku: "kettle", quantity: 1, restocked: 1, scrapped: 0 }],
  }
  expect(undoneUnits([{ ...shipment, status: "NEW" }], []).get(1)).toBe(1)
  expect(undoneUnits([{ ...shipment, status: "LOST" }], []).get(1)).toBe(3)
  expect(undoneUnits([{ ...shipment, status: "DELIVERED" }], [{ ...back, status: "RECEIVED" }]).get(1)).toBe(
    2,
  )
  expect(undoneUnits([{ ...shipment, status: "DELIVERED" }], [{ ...back, status: "REQUESTED" }]).get(1)).toBe(
    1,
  )
})
