import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { brokenRules, placeFor, viewerOf } from "./ordering/testing/order-scene.ts"
import { plantStatus } from "./ordering/testing/plant-status.ts"
import { openReconciledScene, type ReconciledScene } from "./ordering/testing/reconciled-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

let scene: ReconciledScene

beforeAll(async () => {
  scene = await openReconciledScene()
})

afterAll(async () => {
  await scene.close()
  await closeAll()
})

describe("reconciliation sets right", () => {
  it("a capture that nobody told us", async () => {
    const { attemptId, look } = await scene.paidAtBank()
    expect(await look()).toBe("PAYMENT_PENDING")
    await scene.run()
    expect(await look()).toBe("PLACED")
    expect(await scene.caseOf("CHARGE_MISSED", attemptId)).toMatchObject({ state: "REPAIRED" })
  })

  it("a refund that the gateway made and we don't know so", async () => {
    const { order, buyer, attemptId } = await scene.paidAtBank()
    await scene.run()
    await scene.ordering.cancel(order.code, viewerOf(buyer))
    const refund = (await scene.refunds()).find((one) => one.attempt_id === attemptId)
    if (!refund) throw new Error("no refund was booked")
    const { id: refundId, amount_minor: amountMinor } = refund
    await scene.gateway.refund({ refundId, attemptId, amountMinor, currency: "INR" })
    await scene.change("UPDATE payment_refund SET status = 'UNKNOWN' WHERE id = ?", [refundId])
    await scene.run()
    expect((await scene.refunds()).find(({ id }) => id === refundId)?.status).toBe("SUCCEEDED")
    expect(await scene.caseOf("REFUND_MISSED", refundId)).toMatchObject({ state: "REPAIRED" })
  })

  it("stock that a dead order still holds", async () => {
    const order = await placeFor(scene.ordering, scene.buyer({ kettle: 1 }))
    await plantStatus(order.id, "FAILED")
    await scene.run()
    expect(await scene.caseOf("HOLD_OF_DEAD_ORDER", order.id)).toMatchObject({ state: "REPAIRED" })
    const rows = await clients
      .mysql()
      .rows<{ state: string }>("SELECT state FROM inventory_reservation WHERE order_id = ?", [order.id])
    expect(rows.map(({ state }) => state)).toEqual(["RELEASED"])
  })

  it("money that bought nothing and isn't on its way back", async () => {
    const { order, attemptId } = await scene.paidAtBank()
    await plantStatus(order.id, "EXPIRED")
    await scene.change(
      `UPDATE payment_attempt SET status = 'CAPTURED', fact_rank = 4, captured_minor = amount_minor,
         open_order_id = NULL, next_check_at = NULL, updated_at = UTC_TIMESTAMP(3) WHERE id = ?`,
      [attemptId],
    )
    await scene.run()
    expect(await scene.caseOf("MONEY_WITHOUT_GOODS", attemptId)).toMatchObject({ state: "REPAIRED" })
    const refunds = (await scene.refunds()).filter((one) => one.attempt_id === attemptId)
    expect(refunds).toMatchObject([{ amount_minor: order.totalMinor }])
  })
})

it("leaves sound books behind", async () => {
  expect(await brokenRules(scene)).toEqual([])
})
