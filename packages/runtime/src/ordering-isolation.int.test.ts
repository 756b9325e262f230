import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { brokenRules } from "./ordering/testing/order-scene.ts"
import { paidScene, refundsOf } from "./ordering/testing/paid-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

/** A cancellation that one of the staff asked for; somebody else may approve it. */
const askedToCancel = async () => {
  const { scene, order, attemptId, look } = await paidScene()
  await scene.ordering.settle(scene.bank.pay(attemptId))
  const { desk } = scene.ordering
  const wish = { code: order.code, actorId: newId(), reason: "the buyer called", idempotencyKey: newId() }
  const ask = await desk.ask({ ...wish, step: { kind: "cancel" } })
  if (!ask.ok) throw new Error(ask.error.code)
  const verdict = { askId: ask.value.id, actorId: newId(), reason: "yes", amountMinor: order.totalMinor }
  return { scene, order, desk, look, approve: () => desk.approve(verdict) }
}

/** Somebody waits for the order's row. */
const isAwaited = async (orderId: string): Promise<true | undefined> => {
  const rows = await clients.mysql().rows<{ info: string | null }>(
    `SELECT info FROM information_schema.processlist
     WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info LIKE '%ordering_order%FOR UPDATE%'`,
  )
  return rows.some(({ info }) => info?.includes(orderId) || info?.includes("?")) || undefined
}

it("looks at the world after it has waited, not as it was when its transaction began", async () => {
  const { scene, order, approve, look } = await askedToCancel()
  const packing = await clients.mysql().pool.getConnection()
  await packing.query("START TRANSACTION")
  await packing.query("SELECT id FROM ordering_order WHERE id = ? FOR UPDATE", [order.id])
  // Has read the ask by now, and waits for the order while its parcel is packed.
  const approving = approve()
  await until("the approval to wait", () => isAwaited(order.id), { everyMs: 5 })
  await packing.query(
    "UPDATE ordering_shipment SET status = 'PACKED', packed_at = UTC_TIMESTAMP(3), version = version + 1 WHERE order_id = ?",
    [order.id],
  )
  await packing.query("COMMIT")
  packing.release()
  expect(await approving).toMatchObject({ ok: false, error: { code: "TOO_LATE_TO_CANCEL" } })
  expect((await look()).status).toBe("PLACED")
  expect((await refundsOf(order.id)).refunds).toEqual([])
  expect(await brokenRules(scene)).toEqual([])
})
