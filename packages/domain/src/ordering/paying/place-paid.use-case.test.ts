import { expect, it } from "vitest"
import { expectSoundBooks, placedShop } from "../testing/index.ts"
import { makePlacePaid } from "./place-paid.use-case.ts"

it("lays out parcels and sells the stock of an order that needs no gateway, straight from its hold", async () => {
  const { shop, order } = await placedShop()
  const found = shop.books.orders.get(order.id)
  if (!found) throw new Error("no order")
  shop.books.orders.set(order.id, { ...found, tenderedMinor: found.totalMinor })
  const card = { kind: "gift-card", ref: "card", amountMinor: found.totalMinor, refundedMinor: 0 } as const
  shop.books.purses.set(order.id, { state: "HELD", tenders: [card] })
  await shop.facts.inTransaction(async (tx) => {
    const locked = await tx.orders.lock(order.id)
    if (!locked) throw new Error("no order")
    await makePlacePaid(tx)(locked, { at: shop.time.now, newId: shop.facts.ids.uuid, attemptId: null })
  })
  expect(shop.books.orders.get(order.id)).toMatchObject({ status: "PLACED", capturedAttemptId: null })
  expect(shop.books.steps.get(order.id)?.map(({ name }) => name)).toEqual(["start-payment", "place"])
  expect(shop.books.shipments.size).toBe(1)
  expectSoundBooks(shop.books)
})
