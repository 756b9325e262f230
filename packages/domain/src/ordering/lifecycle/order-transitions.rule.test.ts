import { describe, expect, it } from "vitest"
import { ORDER_STATUSES, type OrderStatus } from "../order.model.ts"
import { isBought, isHeld, isUnpaid, nextStatus, ORDER_TRANSITIONS } from "./order-transitions.rule.ts"

const allowed: Record<OrderStatus, readonly OrderStatus[]> = {
  CREATED: ["RESERVED"],
  RESERVED: ["PAYMENT_PENDING", "FAILED", "EXPIRED", "CANCELLED"],
  PAYMENT_PENDING: ["PAYMENT_PENDING", "AUTHORIZED", "PLACED", "RESERVED", "FAILED", "EXPIRED", "CANCELLED"],
  AUTHORIZED: ["PLACED", "RESERVED", "FAILED", "EXPIRED", "CANCELLED"],
  PLACED: ["CANCELLED", "PLACED", "PARTIALLY_SHIPPED", "SHIPPED"],
  PARTIALLY_SHIPPED: ["PARTIALLY_SHIPPED", "SHIPPED"],
  SHIPPED: ["DELIVERED", "SHIPPED", "CANCELLED"],
  DELIVERED: ["RETURN_REQUESTED"],
  RETURN_REQUESTED: ["RETURNED", "DELIVERED"],
  RETURNED: [],
  FAILED: ["PLACED", "FAILED"],
  EXPIRED: ["PLACED", "EXPIRED"],
  CANCELLED: ["CANCELLED"],
}

describe("nextStatus", () => {
  it.each(ORDER_STATUSES)("lets %s go only where the table says", (from) => {
    const reached = ORDER_TRANSITIONS.flatMap(({ name }) => nextStatus(from, name) ?? [])
    expect(new Set(reached)).toEqual(new Set(allowed[from]))
  })

  it("never revives a cancelled order and never expires a placed one", () => {
    expect(nextStatus("CANCELLED", "place-late")).toBeNull()
    expect(nextStatus("PLACED", "expire")).toBeNull()
    expect(nextStatus("SHIPPED", "cancel-placed")).toBeNull()
  })

  it("lets an amount that was only set aside end like any unpaid order", () => {
    expect(nextStatus("AUTHORIZED", "decline")).toBe("RESERVED")
    expect(nextStatus("AUTHORIZED", "expire")).toBe("EXPIRED")
    expect(nextStatus("AUTHORIZED", "authorize")).toBeNull()
  })
})

describe("kinds of status", () => {
  it("knows what holds stock softly and what is bought", () => {
    expect(ORDER_STATUSES.filter(isUnpaid)).toEqual(["RESERVED", "PAYMENT_PENDING"])
    expect(ORDER_STATUSES.filter(isHeld)).toEqual(["RESERVED", "PAYMENT_PENDING", "AUTHORIZED"])
    expect(ORDER_STATUSES.filter(isBought)).toEqual([
      "PLACED",
      "PARTIALLY_SHIPPED",
      "SHIPPED",
      "DELIVERED",
      "RETURN_REQUESTED",
      "RETURNED",
    ])
  })
})
