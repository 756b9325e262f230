import { describe, expect, it } from "vitest"
import { followShipments } from "./follow-shipments.rule.ts"
import type { ShipmentStatus } from "./shipment.model.ts"

const parcel = (status: ShipmentStatus, delivered = 0, returned = 0) => ({
  status,
  lines: [{ lineNo: 1, sku: "kettle", quantity: 2, cancelled: 0, delivered, returned }],
})

describe("followShipments", () => {
  it("ships part by part, then wholly", () => {
    expect(followShipments("PLACED", [parcel("NEW"), parcel("PACKED")], [])).toBeNull()
    expect(followShipments("PLACED", [parcel("SHIPPED"), parcel("PACKED")], [])).toBe("ship-part")
    expect(followShipments("PARTIALLY_SHIPPED", [parcel("SHIPPED"), parcel("PACKED")], [])).toBeNull()
    expect(followShipments("PARTIALLY_SHIPPED", [parcel("DELIVERED"), parcel("SHIPPED")], [])).toBe("ship")
  })

  it("leaves cancelled parcels out", () => {
    expect(followShipments("PLACED", [parcel("CANCELLED")], [])).toBe("cancel-placed")
    expect(followShipments("PARTIALLY_SHIPPED", [parcel("SHIPPED"), parcel("CANCELLED")], [])).toBe("ship")
  })

  it("is delivered when something arrived and nothing is on the way", () => {
    expect(followShipments("SHIPPED", [parcel("DELIVERED"), parcel("OUT_FOR_DELIVERY")], [])).toBeNull()
    expect(followShipments("SHIPPED", [parcel("DELIVERED", 2), parcel("LOST")], [])).toBe("deliver")
    expect(followShipments("SHIPPED", [parcel("LOST"), parcel("RETURNED_TO_SENDER")], [])).toBe("lose-all")
  })

  it("is returned when everything is back, and delivered again after a part", () => {
    const [open, done] = [{ status: "REQUESTED" }, { status: "RECEIVED" }] as const
    expect(followShipments("DELIVERED", [parcel("DELIVERED", 2, 1)], [open])).toBe("request-return")
    expect(followShipments("RETURN_REQUESTED", [parcel("DELIVERED", 2, 1)], [open])).toBeNull()
    expect(followShipments("RETURN_REQUESTED", [parcel("DELIVERED", 2, 1)], [done])).toBe("return-part")
    expect(followShipments("RETURN_REQUESTED", [parcel("DELIVERED", 2, 2)], [done])).toBe("return")
    expect(followShipments("DELIVERED", [parcel("DELIVERED", 2, 2)], [done])).toBeNull()
    expect(followShipments("CANCELLED", [], [])).toBeNull()
  })
})
