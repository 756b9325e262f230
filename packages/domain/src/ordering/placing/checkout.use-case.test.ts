import { expect, it } from "vitest"
import { fakeShop } from "../testing/index.ts"

it("tells prices and dates of both services and holds nothing", async () => {
  const shop = fakeShop({ kettle: 5 })
  const shopper = shop.fill("v1", 3, { kettle: 2 })
  const checkout = await shop.checkout({ shopper, pincode: "560001", service: "express" })
  expect(checkout).toMatchObject({
    ok: true,
    value: {
      cartVersion: 3,
      chosen: "express",
      totalMinor: 29_900,
      options: [
        { service: "standard", feeMinor: 4_900 },
        { service: "express", feeMinor: 9_900 },
      ],
      lines: [{ sku: "kettle", quantity: 2, lineMinor: 20_000 }],
    },
  })
  expect(shop.books.stock.get("kettle")?.reserved).toBe(0)
})

it("neither offers nor charges express where it is not earlier than standard", async () => {
  const shop = fakeShop({ kettle: 5 })
  const shopper = shop.fill("v1", 3, { kettle: 2 })
  expect(await shop.checkout({ shopper, pincode: "560099", service: "express" })).toMatchObject({
    ok: true,
    value: { chosen: "standard", totalMinor: 24_900, options: [{ service: "standard", feeMinor: 4_900 }] },
  })
})
