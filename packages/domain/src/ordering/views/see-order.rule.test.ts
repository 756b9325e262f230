import { expect, it } from "vitest"
import { maySee, sameToken } from "./see-order.rule.ts"

const viewer = (visitorId: string, customerId: string | null, accessToken: string | null = null) => ({
  shopper: { visitorId, customerId },
  accessToken,
})

it("shows an order to its owner and to the token's bearer", () => {
  const guest = { ownerKey: "v:v1" }
  const customer = { ownerKey: "c:c1" }
  expect(maySee(guest, viewer("v1", null), "t")).toBe(true)
  expect(maySee(guest, viewer("v1", "c1"), "t")).toBe(true)
  expect(maySee(customer, viewer("v9", "c1"), "t")).toBe(true)
  expect(maySee(customer, viewer("v1", null), "t")).toBe(false)
  expect(maySee(guest, viewer("v2", null), "t")).toBe(false)
  expect(maySee(guest, viewer("v2", null, "t"), "t")).toBe(true)
  expect(maySee(guest, viewer("v2", null, "x"), "t")).toBe(false)
})

it("compares whole tokens", () => {
  expect([
    sameToken("abc", "abc"),
    sameToken("abd", "abc"),
    sameToken("ab", "abc"),
    sameToken("", ""),
  ]).toEqual([true, false, false, true])
})
