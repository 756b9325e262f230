import { expect, it } from "vitest"
import { err } from "../../shared/index.ts"
import { placedShop } from "../testing/index.ts"

it("shows an order to its owner and hides it from strangers", async () => {
  const { shop, order, viewer } = await placedShop()
  expect(await shop.read.getOrder(order.code, viewer)).toMatchObject({ ok: true, value: { id: order.id } })
  const stranger = { shopper: { visitorId: "v2", customerId: "c2" }, accessToken: "guess" }
  expect(await shop.read.getOrder(order.code, stranger)).toEqual(err({ code: "ORDER_NOT_FOUND" }))
  expect(await shop.read.getOrder("NOSUCHCODE", viewer)).toEqual(err({ code: "ORDER_NOT_FOUND" }))
})
