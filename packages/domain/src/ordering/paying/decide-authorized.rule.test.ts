import { describe, expect, it } from "vitest"
import { ORDER_STATUSES } from "../order.model.ts"
import { decideAuthorized } from "./decide-authorized.rule.ts"

const attempt = { status: "AUTHORIZED", amountMinor: 500, currency: "INR" } as const
const order = { totalMinor: 500, tenderedMinor: 0, currency: "INR" } as const

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

  it("is taken where own money pays the rest, and only what that leaves", () => {
    const partly = { ...order, status: "AUTHORIZED", totalMinor: 700, tenderedMinor: 200 } as const
    expect(decideAuthorized(partly, attempt)).toBe("capture")
    expect(decideAuthorized({ ...partly, totalMinor: 500 }, attempt)).toBe("void")
  })

  it.each(["CAPTURED", "DECLINED", "VOIDED", "UNKNOWN", "INITIATED", "REQUIRES_ACTION"] as const)(
    "is nothing when the attempt is %s",
    (status) => {
      expect(decideAuthorized({ ...order, status: "AUTHORIZED" }, { ...attempt, status })).toBe("nothing")
    },
  )
})
