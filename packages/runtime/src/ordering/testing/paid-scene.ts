import { clients } from "../../shared/index.ts"
import { openScene, payFor, placeFor, viewerOf } from "./order-scene.ts"

/** One order of two units with a payment attempt open at the gateway. */
export const paidScene = async (policy: Parameters<typeof openScene>[1] = {}, stock = 5) => {
  const scene = await openScene({ kettle: { "WH-BLR": stock } }, policy)
  const buyer = scene.buyer({ kettle: 2 })
  const order = await placeFor(scene.ordering, buyer)
  const attemptId = await payFor(scene.ordering, buyer, order.code)
  const look = async () => {
    const found = await scene.ordering.getOrder(order.code, viewerOf(buyer))
    if (!found.ok) throw new Error(found.error.code)
    return found.value
  }
  return { scene, buyer, order, attemptId, look }
}

/** The refunds booked for an order. */
export const refundsOf = async (orderId: string) => ({
  refunds: await clients
    .mysql()
    .rows<{ reason: string; amount_minor: number }>(
      "SELECT reason, amount_minor FROM payment_refund WHERE order_id = ?",
      [orderId],
    ),
})
