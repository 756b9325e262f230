import { expect, it } from "vitest"
import { paidShop } from "../testing/index.ts"
import { makeRefundStray } from "./refund-stray.use-case.ts"

it("sends back, once, a capture that bought nothing, and leaves what an order stands on", async () => {
  const { shop, order, attemptId } = await paidShop()
  const refund = makeRefundStray(shop.facts)
  await shop.settle(shop.decide(attemptId, "captured"))
  expect(await refund(attemptId)).toBe(false)
  expect(await refund("foreign")).toBe(false)
  const row = shop.books.orders.get(order.id)
  if (!row) throw new Error("the order is gone")
  shop.books.orders.set(order.id, { ...row, status: "EXPIRED", capturedAttemptId: null })
  expect(await refund(attemptId)).toBe(true)
  expect(await refund(attemptId)).toBe(false)
  expect([...shop.books.refunds.values()]).toMatchObject([{ attemptId, reason: "LATE_WITHOUT_STOCK" }])
})
