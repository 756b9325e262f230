import { expect, it } from "vitest"
import { cartOf, createFakeShelf, createFakeTill } from "../testing/index.ts"
import { makeViewCart } from "./view-cart.use-case.ts"

it("shows the cart that its owner has", async () => {
  const clock = { now: () => new Date("2026-11-22T00:00:00Z") }
  const asked: string[] = []
  const readCart = async (owner: string) => {
    asked.push(owner)
    return cartOf([{ sku: "A", quantity: 2 }])
  }
  const view = makeViewCart({ readCart, shelf: createFakeShelf({ A: 5 }), till: createFakeTill(), clock })
  const seen = await view({ visitorId: "1", customerId: null }, "560001")
  expect(seen).toMatchObject({ count: 2, itemsMinor: 2 * 9900 })
  expect(asked).toEqual(["v:1"])
})
