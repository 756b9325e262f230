import { expect, it } from "vitest"
import { soldShop } from "../testing/index.ts"
import { maySee, sameToken, withoutPerson } from "./see-order.rule.ts"

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

it("shows whoever holds only the mailed link no address, phone or e-mail", async () => {
  const { shop, order, viewer } = await soldShop()
  const stranger = { shopper: { visitorId: "v9", customerId: null }, accessToken: `token-${order.code}` }
  const [own, mailed] = [
    await shop.read.getOrder(order.code, viewer),
    await shop.read.getOrder(order.code, stranger),
  ]
  if (!own.ok || !mailed.ok) throw new Error("not found")
  expect(own.value.address.phone).not.toBe("")
  expect(mailed.value).toEqual(withoutPerson(own.value))
  const { name, phone, line1, pincode } = mailed.value.address
  expect([name, phone, line1, mailed.value.email, pincode]).toEqual(["", "", "", "", "560001"])
})
