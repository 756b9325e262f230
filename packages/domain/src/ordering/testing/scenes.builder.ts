import type { OrderingPolicy } from "../facts.model.ts"
import { placeInput } from "./order.builder.ts"
import { fakeShop } from "./shop.fake.ts"

/** A shop in which v1 has placed an order of two kettles out of five. */
export const placedShop = async (policy: Partial<OrderingPolicy> = {}) => {
  const shop = fakeShop({ kettle: 5 }, policy)
  const shopper = shop.fill("v1", 1, { kettle: 2 })
  const checkout = await shop.checkout({ shopper, pincode: "560001", service: "standard" })
  if (!checkout.ok) throw new Error(checkout.error.code)
  const input = placeInput({ shopper, quoteId: checkout.value.quoteId })
  const placed = await shop.place(input)
  if (!placed.ok) throw new Error(placed.error.code)
  return { shop, input, order: placed.value, viewer: { shopper, accessToken: null } }
}

/** The same with a payment attempt open at the gateway. */
export const paidShop = async (policy: Partial<OrderingPolicy> = {}) => {
  const scene = await placedShop(policy)
  const paid = await scene.shop.pay(scene.order.code, scene.viewer, "pay-1")
  if (!paid.ok) throw new Error(paid.error.code)
  return { ...scene, attemptId: paid.value.attemptId }
}
