import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import type { BankScene } from "./bank-scene.ts"
import { placeFor, viewerOf } from "./order-scene.ts"

/** An order that goes to the page of a bank in this mood. */
export const ordered = async (scene: BankScene, mode?: string) => {
  if (mode) await scene.tellBank("modes", { mode })
  const buyer = scene.buyer({ kettle: 1 })
  const order = await placeFor(scene.ordering, buyer)
  const pay = () => scene.ordering.pay(order.code, viewerOf(buyer), newId())
  const look = async () => {
    const seen = await scene.ordering.getOrder(order.code, viewerOf(buyer))
    if (!seen.ok) throw new Error(seen.error.code)
    return seen.value
  }
  const attempt = async () => (await scene.attempts()).find((one) => one.order_id === order.id)
  const becomes = (status: string) =>
    until(`${status} (${mode})`, async () => (await look()).status === status)
  const paid = async () => {
    const opened = await pay()
    if (!opened.ok) throw new Error(opened.error.code)
    await scene.bank.buyerPays(opened.value.redirectUrl)
  }
  return { buyer, order, pay, paid, look, attempt, becomes }
}
