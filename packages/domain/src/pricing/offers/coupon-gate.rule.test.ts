import { expect, it } from "vitest"
import { couponOf } from "../testing/index.ts"
import { couponGate, tellable } from "./coupon-gate.rule.ts"

it("lets a code through until it is paused, used up by all or by this person", () => {
  expect(couponGate(couponOf(), 0)).toBeNull()
  expect(couponGate(couponOf({ remaining: 1 }), 0)).toBeNull()
  expect(couponGate(couponOf({ remaining: 0 }), 0)).toEqual({ reason: "EXHAUSTED" })
  expect(couponGate(couponOf({ perPersonLimit: 2 }), 1)).toBeNull()
  expect(couponGate(couponOf({ perPersonLimit: 2 }), 2)).toEqual({ reason: "USED_UP" })
  expect(couponGate(couponOf({ state: "paused", remaining: 0 }), 9)).toEqual({ reason: "NOT_VALID" })
})

it("doesn't tell of a private code that it was once there", () => {
  for (const reason of ["EXPIRED", "EXHAUSTED"] as const) {
    expect(tellable({ reason }, { listed: false })).toEqual({ reason: "NOT_VALID" })
    expect(tellable({ reason }, { listed: true })).toEqual({ reason })
  }
  expect(tellable({ reason: "USED_UP" }, { listed: false })).toEqual({ reason: "USED_UP" })
})
