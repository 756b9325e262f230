import { expect, it } from "vitest"
import { parcelOf, returnOf } from "../testing/index.ts"
import { takenBack } from "./taken-back.rule.ts"

const units = { lineNo: 1, sku: "kettle", quantity: 3, cancelled: 1, delivered: 0, returned: 0 }
const line = { shipmentId: parcelOf().id, lineNo: 1, sku: "kettle", quantity: 1, restocked: 1, scrapped: 0 }

it("counts what came back and was looked at, in that order, and only of this parcel", () => {
  const returns = [
    returnOf({ id: "late", status: "RECEIVED", closedAt: new Date(2), lines: [line] }),
    returnOf({ id: "early", status: "RECEIVED", closedAt: new Date(1), lines: [line] }),
    returnOf({ id: "asked", status: "REQUESTED", lines: [line] }),
    returnOf({ id: "other", status: "RECEIVED", lines: [{ ...line, shipmentId: "another" }] }),
  ]
  const taken = takenBack(parcelOf({ status: "DELIVERED" }), returns)
  expect(taken.map(({ refId }) => refId)).toEqual(["early", "late"])
})

it("takes everything that was sent of a parcel that never arrived", () => {
  for (const [status, reason] of [
    ["LOST", "lost"],
    ["RETURNED_TO_SENDER", "not-delivered"],
  ] as const)
    expect(takenBack(parcelOf({ status, lines: [units] }), [])).toEqual([
      { refId: parcelOf().id, reason, lines: [{ lineNo: 1, quantity: 2 }] },
    ])
})
