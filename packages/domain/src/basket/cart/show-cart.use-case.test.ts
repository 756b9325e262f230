import { expect, it } from "vitest"
import { cartOf, createFakeShelf, createFakeTill } from "../testing/index.ts"
import { makeShowCart } from "./show-cart.use-case.ts"

const clock = { now: () => new Date("2026-11-22T00:00:00Z") }
const shopper = { visitorId: "1", customerId: null }

const setUp = (skus: Record<string, number>, lines: readonly { sku: string; quantity: number }[]) => {
  const shelf = createFakeShelf(skus)
  const cart = cartOf(lines)
  const show = makeShowCart({ shelf, till: createFakeTill(), clock })
  return { shelf, view: () => show(cart, shopper, { pincode: "560001", coupon: null }) }
}

it("adds up what is charged and asks each room once", async () => {
  const { view, shelf } = setUp({ A: 5, B: 5 }, [
    { sku: "A", quantity: 2 },
    { sku: "B", quantity: 1 },
  ])
  expect(await view()).toMatchObject({
    count: 3,
    itemsMinor: 3 * 9900,
    savedMinor: 3 * 3000,
    deliveryMinor: 4900,
    totalMinor: 3 * 9900 + 4900,
    canCheckOut: true,
  })
  expect(shelf.questions()).toEqual({ itemsOf: 1, supplyOf: 1, availableOf: 0 })
})

it("delivers free from the threshold on", async () => {
  const { view } = setUp({ A: 10 }, [{ sku: "A", quantity: 6 }])
  expect(await view()).toMatchObject({
    deliveryMinor: 0,
    totalMinor: 6 * 9900,
    freeDeliveryFromMinor: 49_900,
  })
})

it("shows a sold-out line, charges nothing for it and stops the checkout", async () => {
  const { view } = setUp({ A: 5, B: 0 }, [
    { sku: "A", quantity: 1 },
    { sku: "B", quantity: 1 },
  ])
  expect(await view()).toMatchObject({ itemsMinor: 9900, count: 2, canCheckOut: false })
})

it("an empty cart costs nothing, asks nobody and can't be checked out", async () => {
  const { view, shelf } = setUp({}, [])
  expect(await view()).toMatchObject({ count: 0, totalMinor: 0, deliveryMinor: 0, canCheckOut: false })
  expect(shelf.questions()).toEqual({ itemsOf: 0, supplyOf: 0, availableOf: 0 })
})
