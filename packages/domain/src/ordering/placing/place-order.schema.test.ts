import { describe, expect, it } from "vitest"
import { placeInput } from "../testing/order.builder.ts"
import { checkoutSchema, placeOrderSchema } from "./place-order.schema.ts"

const { shopper: _shopper, ...valid } = placeInput({ quoteId: "a".repeat(64) })

describe("placeOrderSchema", () => {
  it("takes a whole order", () => {
    expect(placeOrderSchema.parse(valid)).toEqual(valid)
  })

  it.each([
    ["a price", { ...valid, totalMinor: 1 }],
    ["another's owner", { ...valid, ownerKey: "c:1" }],
    ["a long key", { ...valid, idempotencyKey: "k".repeat(10_000) }],
    ["a short key", { ...valid, idempotencyKey: "k" }],
    ["a fractional version", { ...valid, cartVersion: 1.5 }],
    ["a number as text", { ...valid, cartVersion: "1" }],
    ["a made-up quote", { ...valid, quoteId: "cheap" }],
    ["no mail address", { ...valid, email: "nobody" }],
    ["a foreign pincode", { ...valid, address: { ...valid.address, pincode: "012345" } }],
    ["another service", { ...valid, service: "teleport" }],
  ])("refuses %s", (_what, input) => {
    expect(placeOrderSchema.safeParse(input).success).toBe(false)
  })
})

describe("checkoutSchema", () => {
  it("goes standard unless told otherwise", () => {
    expect(checkoutSchema.parse({ pincode: "560001" })).toEqual({ pincode: "560001", service: "standard" })
  })
})
