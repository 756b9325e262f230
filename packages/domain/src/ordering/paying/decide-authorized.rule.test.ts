import { describe, expect, it } from "vitest"
import { ORDER_STATUSES } from "../order.model.ts"
import { decideAuthorized } from "./decide-authorized.rule.ts"

const attempt = { status: "AUTHORIZED", amountMinor: 500, currency: "INR" } as const
const order = { totalMinor: 500, currency: "INR" } as const

describe("what a bank has set aside", () => {
  it("is taken for the order that noted it, and for no other", () => {
    for (const status of ORDER_STATUSES)
      expect(decideAuthorized({ ...order, status }, attempt), status).toBe(
        status === "AUTHORIZED" ? "capture" : "void",
      )
    expect(decideAuthorized(null, attempt)).toBe("void")
  })

  it("is given free when it isn't what the order costs", () => {
    expect(decideAuthorized({ ...order, status: "AUTHORIZED", totalMinor: 501 }, attempt)).toBe("void")
  })

  it.each(["CAPTURED", "DECLINED", "VOIDED", "UNKNOWN", "INITIATED", "REQUIRES_ACTION"] as const)(
    "is nothing when the attempt is %s",
    (status) => {
      expect(decideAuthorized({ ...order, status: "AUTHORIZED" }, { ...attempt, status })).toBe("nothing")
    },
  )
})
