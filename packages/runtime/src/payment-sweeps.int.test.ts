import { afterAll, expect, it } from "vitest"
import { openScene, payFor, placeFor, type Scene, viewerOf } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const past = "UTC_TIMESTAMP(3) - INTERVAL 1 HOUR"
const change = (sql: string, ...values: string[]) => clients.mysql().change(sql, values)

/** An order with a payment open at the scene's own bank, and whatever was done to it. */
const opened = async (scene: Scene) => {
  const buyer = scene.buyer({ kettle: 1 })
  const order = await placeFor(scene.ordering, buyer)
  const attemptId = await payFor(scene.ordering, buyer, order.code)
  const look = async () => {
    const seen = await scene.ordering.getOrder(order.code, viewerOf(buyer))
    if (!seen.ok) throw new Error(seen.error.code)
    return seen.value
  }
  return { buyer, order, attemptId, look }
}

/** All that a sweep of payments or orders looks for, each overdue for an hour. */
const plant = async (scene: Scene) => {
  const [asked, over, paid, told] = [
    await opened(scene),
    await opened(scene),
    await opened(scene),
    await opened(scene),
  ]
  await change(`UPDATE payment_attempt SET next_check_at = ${past} WHERE id = ?`, asked.attemptId)
  scene.bank.pay(asked.attemptId)
  await change(`UPDATE ordering_order SET expires_at = ${past} WHERE id = ?`, over.order.id)
  await scene.ordering.settle(scene.bank.pay(paid.attemptId))
  await scene.ordering.cancel(paid.order.code, viewerOf(paid.buyer))
  await change(`UPDATE payment_refund SET next_try_at = ${past} WHERE attempt_id = ?`, paid.attemptId)
  const fact = scene.bank.pay(told.attemptId)
  await change(
    `INSERT INTO payment_webhook (provider, event_id, body, fact, received_at) VALUES (?, ?, '', ?, ${past})`,
    ...[fact.provider, fact.eventId, JSON.stringify(fact)],
  )
  return { asked, over, paid, told }
}

const sweepAll = async ({ ordering, payment }: Scene): Promise<readonly number[]> => [
  await ordering.inquire(1000),
  await ordering.expireDue(1000),
  await payment.submitRefunds(1000),
  await payment.settleStored(1000),
]

it("sweeps what is due at its own gateways and leaves another shop's in the same books to that shop", async () => {
  const [mine, theirs] = [
    await openScene({ kettle: { "WH-BLR": 9 } }),
    await openScene({ kettle: { "WH-BLR": 9 } }),
  ]
  const { asked, over, paid, told } = await plant(theirs)
  const stand = async () => [
    (await asked.look()).status,
    (await over.look()).status,
    (await paid.look()).payment.state,
    (await told.look()).status,
  ]
  const before = ["PAYMENT_PENDING", "PAYMENT_PENDING", "refund-pending", "PAYMENT_PENDING"]
  expect(await stand()).toEqual(before)
  expect(await sweepAll(mine)).toEqual([0, 0, 0, 0])
  expect(await stand()).toEqual(before)
  expect(await sweepAll(theirs)).toEqual([1, 1, 1, 1])
  expect(await stand()).toEqual(["PLACED", "EXPIRED", "refunded", "PLACED"])
})
