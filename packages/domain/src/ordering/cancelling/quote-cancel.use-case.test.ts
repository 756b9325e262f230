import { expect, it } from "vitest"
import { err, ok } from "../../shared/index.ts"
import { soldShop } from "../testing/index.ts"

it("tells the sum that cancelling then pays back", async () => {
  const { shop, order, viewer } = await soldShop()
  const found = await shop.read.findFor(order.code, viewer)
  if (!found.ok) throw new Error(found.error.code)
  const all = [
    { lineNo: 1, quantity: 4 },
    { lineNo: 2, quantity: 2 },
  ]
  expect(await shop.quoteCancel(found.value, [{ lineNo: 1, quantity: 1 }])).toEqual(
    ok({ refundMinor: 10_000 }),
  )
  expect(await shop.quoteCancel(found.value, all)).toEqual(ok({ refundMinor: order.totalMinor }))
  await shop.refund({ orderId: order.id, idempotencyKey: "goodwill", amountMinor: 60_000, note: "" })
  expect(await shop.quoteCancel(found.value, all)).toEqual(ok({ refundMinor: order.totalMinor - 60_000 }))
  const closed = { ...found.value, status: "SHIPPED" as const }
  expect(await shop.quoteCancel(closed, all)).toEqual(err({ code: "ORDER_CLOSED", status: "SHIPPED" }))
})
