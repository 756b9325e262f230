import { expect, it } from "vitest"
import { makeFinishAuthorized } from "../paying/finish-authorized.use-case.ts"
import { placedShop } from "../testing/index.ts"
import { makeFinishSetAside } from "./finish-set-aside.use-case.ts"

it("gives free what an order set aside that is over, and says when nobody answered", async () => {
  const { shop, order } = await placedShop()
  const { books, facts, desk, settle } = shop
  const viewer = { shopper: { visitorId: "v1", customerId: null }, accessToken: null }
  const paid = await shop.pay(order.code, viewer, "pay-key-0001")
  if (!paid.ok) throw new Error(paid.error.code)
  const { attemptId } = paid.value
  const finish = makeFinishAuthorized({ ...facts, desk, settle })
  const finishSetAside = makeFinishSetAside({ desk, finish })
  expect(await finishSetAside(attemptId)).toBe(false)
  await settle(shop.decide(attemptId, "authorized"))
  const row = books.orders.get(order.id)
  if (!row) throw new Error("the order is gone")
  books.orders.set(order.id, { ...row, status: "CANCELLED" })
  shop.control.mood = "dead"
  expect(await finishSetAside(attemptId)).toBe(false)
  shop.control.mood = "well"
  expect(await finishSetAside(attemptId)).toBe(true)
  expect(books.attempts.get(attemptId)?.status).toBe("VOIDED")
  expect(shop.ledger.get(attemptId)?.state).toBe("voided")
})
