import { describe, expect, it } from "vitest"
import { checkoutProblem, priceChange } from "./checkout-words.rule.ts"

describe("checkoutProblem", () => {
  it("names the short lines and says that nothing was charged", () => {
    const lines = [{ sku: "A", title: "Kettle", wanted: 3, available: 1 }]
    expect(checkoutProblem({ code: "OUT_OF_STOCK", lines } as never)).toMatchObject({
      short: lines,
      way: "cart",
      text: expect.stringContaining("Nothing was charged"),
    })
  })
  it("asks for consent to a new total", () => {
    const refusal = { code: "PRICE_CHANGED", checkout: { coupon: null, payableMinor: 12_000 } } as never
    expect(checkoutProblem(refusal).way).toBe("accept")
    expect(priceChange(refusal, 10_000)).toEqual({ wasMinor: 10_000, nowMinor: 12_000 })
    expect(priceChange({ code: "CART_CHANGED" }, 10_000)).toBeNull()
    expect(priceChange(null, 10_000)).toBeNull()
  })
  it.each(["EMPTY_CART", "IDEMPOTENCY_CONFLICT", "TOO_MANY_OPEN_ORDERS", "TOO_MANY_UNITS_HELD"])(
    "%s leads to the orders",
    (code) => {
      expect(checkoutProblem({ code }).way).toBe("orders")
    },
  )
  it("says how long an address that asked for much has to wait, and that fewer may go", () => {
    const textOf = (retryAfterSeconds: number) => {
      const refusal = { code: "TOO_MANY_UNITS_ASKED", retryAfterSeconds }
      return checkoutProblem(refusal)
    }
    expect(textOf(20)).toMatchObject({ way: "cart", text: expect.stringContaining("in 1 minute.") })
    expect(textOf(61).text).toContain("Take fewer of it, or try again in 2 minutes.")
  })
  it("doesn't scare people off when only the network failed", () => {
    expect(checkoutProblem(null).text).toContain("won’t be charged twice")
    expect(checkoutProblem({ code: "SOMETHING_NEW" }).way).toBe("again")
  })
})
