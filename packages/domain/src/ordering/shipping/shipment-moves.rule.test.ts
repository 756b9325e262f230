import { describe, expect, it } from "vitest"
import { SHIPMENT_STATUSES, type ShipmentStatus } from "./shipment.model.ts"
import {
  hasArrived,
  hasLeft,
  moveOfScan,
  nextShipmentStatus,
  SHIPMENT_TRANSITIONS,
} from "./shipment-moves.rule.ts"

const allowed: Record<ShipmentStatus, readonly ShipmentStatus[]> = {
  NEW: ["PACKED", "CANCELLED"],
  PACKED: ["SHIPPED"],
  SHIPPED: ["OUT_FOR_DELIVERY", "DELIVERED", "LOST", "RETURNED_TO_SENDER"],
  OUT_FOR_DELIVERY: ["DELIVERED", "LOST", "RETURNED_TO_SENDER"],
  DELIVERED: [],
  CANCELLED: [],
  LOST: [],
  RETURNED_TO_SENDER: [],
}

describe("a shipment", () => {
  it.each(SHIPMENT_STATUSES)("goes from %s only where the table says", (from) => {
    const reached = SHIPMENT_TRANSITIONS.flatMap(({ name }) => nextShipmentStatus(from, name) ?? [])
    expect(new Set(reached)).toEqual(new Set(allowed[from]))
  })

  it("isn't set back by late news", () => {
    expect(moveOfScan("DELIVERED", "in-transit")).toBeNull()
    expect(moveOfScan("DELIVERED", "out-for-delivery")).toBeNull()
    expect(moveOfScan("OUT_FOR_DELIVERY", "out-for-delivery")).toBeNull()
    expect(moveOfScan("LOST", "delivered")).toBeNull()
    expect(moveOfScan("SHIPPED", "delivered")).toBe("deliver")
    expect(moveOfScan("OUT_FOR_DELIVERY", "returned")).toBe("return-to-sender")
    expect(moveOfScan("PACKED", "delivered")).toBeNull()
  })

  it("is at the warehouse, on the way, or there", () => {
    expect(SHIPMENT_STATUSES.filter((status) => !hasLeft(status))).toEqual(["NEW", "PACKED", "CANCELLED"])
    expect(SHIPMENT_STATUSES.filter(hasArrived)).toEqual(["DELIVERED", "LOST", "RETURNED_TO_SENDER"])
  })
})
