import { describe, expect, it } from "vitest"
import { checkoutProblem } from "./checkout-words.rule.ts"

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
    expect(checkoutProblem({ code: "PRICE_CHANGED" }).way).toBe("accept")
  })
  it.each(["EMPTY_CART", "IDEMPOTENCY_CONFLICT", "TOO_MANY_OPEN_ORDERS"])(
    "%s leads to the orders",
    (code) => {
      expect(checkoutProblem({ code }).way).toBe("orders")
    },
  )
  it("doesn't scare people off when only the network failed", () => {
    expect(checkoutProblem(null).text).toContain("won’t be charged twice")
    expect(checkoutProblem({ code: "SOMETHING_NEW" }).way).toBe("again")
  })
})
