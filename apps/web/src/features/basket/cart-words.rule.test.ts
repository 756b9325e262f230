import { MAX_PER_LINE } from "@haat/domain/basket"
import { describe, expect, it } from "vitest"
import { sayMost, sayNotice, sayRefusal } from "./cart-words.rule.ts"

const money = (minor: number): string => `₹${minor / 100}`

describe("sayRefusal", () => {
  it("counts what is left", () => {
    expect(sayRefusal({ code: "OUT_OF_STOCK", lines: [{ sku: "A", wanted: 3, available: 1 }] })).toMatch(
      /Only 1 .* is left/,
    )
    expect(sayRefusal({ code: "OUT_OF_STOCK", lines: [{ sku: "A", wanted: 3, available: 0 }] })).toMatch(
      /just sold/,
    )
  })
  it("names the limit", () => {
    expect(sayRefusal({ code: "QUANTITY_LIMIT", limit: 10 })).toContain("10 of a kind")
  })
  it("says what to do when nothing is known", () => {
    expect(sayRefusal(null)).toMatch(/try again/)
  })
})

describe("sayNotice", () => {
  it("tells a lower price from a higher one", () => {
    expect(sayNotice({ kind: "PRICE_CHANGED", fromMinor: 500, toMinor: 300 }, money)).toEqual({
      tone: "info",
      text: "Good news: ₹2 less than when you added it.",
    })
    expect(sayNotice({ kind: "PRICE_CHANGED", fromMinor: 300, toMinor: 500 }, money).tone).toBe("warn")
  })
  it("is plain about what can't be bought", () => {
    expect(sayNotice({ kind: "SOLD_OUT" }, money).tone).toBe("bad")
    expect(sayNotice({ kind: "NOT_DELIVERABLE", pincode: "194101" }, money).text).toContain("194101")
    expect(sayNotice({ kind: "WITHDRAWN" }, money).tone).toBe("bad")
    expect(sayNotice({ kind: "APART" }, money).text).toContain("by itself")
    expect(sayNotice({ kind: "ONLY_LEFT", available: 2 }, money).text).toContain("Only 2 left")
  })
})

describe("sayMost", () => {
  const line = { quantity: 3, maxQuantity: 3, notices: [] }
  it("says why there can't be more", () => {
    expect(sayMost(line)).toBe("No more than 3 are left.")
    expect(sayMost({ ...line, quantity: 1, maxQuantity: 1 })).toBe("No more than 1 is left.")
    expect(sayMost({ ...line, quantity: 10, maxQuantity: 10 })).toBe("You can order 10 of a kind at most.")
  })
  it("is silent while there can, and where a notice says more", () => {
    expect(sayMost({ ...line, quantity: 2 })).toBe("")
    expect(sayMost({ ...line, quantity: 5, notices: [{ kind: "ONLY_LEFT", available: 3 }] })).toBe("")
    expect(sayMost({ ...line, quantity: 1, maxQuantity: 0 })).toBe("")
  })
})

it("calls that the most of a kind which the cart takes of one, and less what is left", () => {
  const full = (most: number) => sayMost({ quantity: most, maxQuantity: most, notices: [] })
  expect(full(MAX_PER_LINE)).toContain(`${MAX_PER_LINE} of a kind`)
  expect(full(MAX_PER_LINE - 1)).toContain("left")
})
