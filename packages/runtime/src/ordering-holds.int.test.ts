import { redisHolds } from "@haat/db/ordering"
import { until } from "@haat/platform/clock"
import { afterAll, expect, it } from "vitest"
import { brokenRules, openScene, payFor, placeFor, viewerOf } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)
const holds = redisHolds(clients.redis())

const placed = async (policy: Parameters<typeof openScene>[1] = {}) => {
  const scene = await openScene({ kettle: { "WH-BLR": 5 } }, policy)
  const buyer = scene.buyer({ kettle: 2 })
  const order = await placeFor(scene.ordering, buyer)
  return { scene, buyer, order }
}
const recordIs = (orderId: string, status: string | null) =>
  until(
    `the record of ${orderId} says ${status}`,
    async () => ((await holds.read(orderId))?.status ?? null) === status,
  )

it("keeps order, status and end of each hold in Redis, through payment, decline and success", async () => {
  const { scene, buyer, order } = await placed()
  await recordIs(order.id, "RESERVED")
  expect(await holds.read(order.id)).toEqual({
    ...{ orderId: order.id, status: "RESERVED", expiresAt: order.expiresAt?.toISOString() },
  })
  const first = await payFor(scene.ordering, buyer, order.code)
  await recordIs(order.id, "PAYMENT_PENDING")
  await scene.ordering.settle(scene.bank.decline(first))
  await recordIs(order.id, "RESERVED")
  const second = await payFor(scene.ordering, buyer, order.code)
  await recordIs(order.id, "PAYMENT_PENDING")
  await scene.ordering.settle(scene.bank.pay(second))
  await recordIs(order.id, null)
  // The reminder that comes all the same finds a placed order and leaves it alone.
  expect(await scene.ordering.expireOrder(order.id)).toBe(false)
  expect(await brokenRules(scene)).toEqual([])
})

it("asks the gateway before an order with an open attempt ends, waits once for a silent one, then ends", async () => {
  const { scene, buyer, order } = await placed()
  const attemptId = await payFor(scene.ordering, buyer, order.code)
  const endNow = () =>
    clients.mysql().change("UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3) WHERE id = ?", [order.id])
  const look = async () => {
    const found = await scene.ordering.getOrder(order.code, viewerOf(buyer))
    if (!found.ok) throw new Error(found.error.code)
    return found.value
  }
  scene.bank.control.mood = "dead"
  await endNow()
  expect(await scene.ordering.expireOrder(order.id)).toBe(false)
  const extended = await look()
  expect(extended.status).toBe("PAYMENT_PENDING")
  expect((extended.expiresAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(200_000)
  await until(
    "the record follows",
    async () => (await holds.read(order.id))?.expiresAt === extended.expiresAt?.toISOString(),
  )
  expect(await scene.ordering.expireOrder(order.id)).toBe(false)
  scene.bank.control.mood = "well"
  await endNow()
  expect(await scene.ordering.expireOrder(order.id)).toBe(true)
  expect(scene.bank.entry(attemptId)?.state).toBe("voided")
  expect((await look()).status).toBe("EXPIRED")
  await recordIs(order.id, null)
  expect(await brokenRules(scene)).toEqual([])
})

it("never ends a hold early, however many ask at once", async () => {
  const { scene, order } = await placed({ holdMs: 900 })
  const asked: Promise<boolean>[] = []
  const startedAt = performance.now()
  while (performance.now() - startedAt < 600) {
    asked.push(scene.ordering.expireOrder(order.id))
    await new Promise((go) => setTimeout(go, 20))
  }
  // On a busy machine the last of them come after the end: when it was is judged by the row alone.
  const isOver = (await Promise.all(asked)).some(Boolean)
  if (!isOver) await until("the hold's end", async () => scene.ordering.expireOrder(order.id))
  const [row] = await clients
    .mysql()
    .rows<{ early: number }>(
      `SELECT TIMESTAMPDIFF(MICROSECOND, created_at, closed_at) < 890000 AS early FROM ordering_order WHERE id = ?`,
      [order.id],
    )
  expect(Number(row?.early)).toBe(0)
})
