import { expect, it } from "vitest"
import { soldShop } from "../testing/index.ts"
import { makeAdvanceOrder } from "./advance-order.use-case.ts"

const told = { at: new Date(0), detail: "" }

it("refuses a move the table doesn't know", async () => {
  const { shop, order } = await soldShop()
  const refused = shop.facts.inTransaction(async (tx) => {
    const locked = await tx.orders.lock(order.id)
    if (!locked) throw new Error("no order")
    return makeAdvanceOrder(tx).move(locked, "expire", told)
  })
  await expect(refused).rejects.toThrow("can't expire")
})

it("follows in as many moves as it takes", async () => {
  const { shop, order, first, second, send, scan } = await soldShop()
  await send(first.id)
  await scan(first.id, "delivered")
  await shop.requestReturn({
    ...{ orderId: order.id, idempotencyKey: "return-1", shipmentId: first.id, reason: "damaged", note: "" },
    lines: [{ lineNo: 2, quantity: 1 }],
  })
  await send(second.id)
  await scan(second.id, "delivered")
  const names = shop.books.steps.get(order.id)?.map(({ name }) => name)
  expect(names?.slice(-4)).toEqual(["ship-part", "ship", "deliver", "request-return"])
})
