import type { CartView, CartViewLine } from "@haat/domain/basket"
import { describe, expect, it } from "vitest"
import { withoutLine, withQuantity } from "./cart-guess.rule.ts"

const line = (sku: string, quantity: number): CartViewLine => ({
  sku,
  productId: sku,
  slug: sku,
  title: sku,
  supplierName: "",
  options: {},
  image: null,
  quantity,
  maxQuantity: 10,
  unitPriceMinor: 100,
  unitMrpMinor: 100,
  lineMinor: quantity * 100,
  arrival: null,
  parcels: [],
  notices: [],
})
const cart: CartView = {
  id: "c",
  version: 3,
  currency: "INR",
  count: 3,
  lines: [line("A", 1), line("B", 2)],
  ...{ service: "standard", parcels: [] },
  itemsMinor: 300,
  savedMinor: 0,
  ...{ discountMinor: 0, adjustments: [], coupon: null, coupons: [] },
  deliveryMinor: 0,
  totalMinor: 300,
  freeDeliveryFromMinor: 0,
  canCheckOut: true,
}

describe("what a change will probably make of the cart", () => {
  it("counts anew and leaves amounts to the server", () => {
    const guess = withQuantity(cart, "A", 4)
    expect(guess).toMatchObject({ count: 6, totalMinor: 300, version: 3 })
    expect(guess.lines[0]).toMatchObject({ quantity: 4, lineMinor: 100 })
  })
  it("takes a line out", () => {
    const guess = withoutLine(cart, "B")
    expect(guess.count).toBe(1)
    expect(guess.lines.map(({ sku }) => sku)).toEqual(["A"])
  })
  it("changes nothing for a stranger", () => {
    expect(withQuantity(cart, "X", 9)).toEqual(cart)
  })
})
