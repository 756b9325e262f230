import { inTransaction } from "@haat/db/shared"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { brokenRules, viewerOf } from "./ordering/testing/order-scene.ts"
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

describe("reconciliation queues", () => {
  it("a charge under a name we never gave", async () => {
    const payment = { attemptId: newId(), amountMinor: 4200, currency: "INR", description: "stray" }
    const made = await scene.gateway.create({ ...payment, returnUrl: "http://127.0.0.1:3000/orders/A" })
    if (made.kind !== "done") throw new Error(made.reason)
    await scene.bank.buyerPays(made.value.redirectUrl)
    await scene.run()
    const found = await scene.caseOf("CHARGE_UNKNOWN", made.value.providerRef)
    expect(found).toMatchObject({ state: "OPEN", facts: { amountMinor: 4200 } })
    expect(found?.reason.length).toBeGreaterThan(20)
  })

  it("another amount, money the gateway doesn't show, a refund nobody asked for or gave", async () => {
    const { attemptId } = await scene.paidAtBank()
    await scene.run()
    await scene.change("UPDATE payment_attempt SET captured_minor = captured_minor - 1 WHERE id = ?", [
      attemptId,
    ])
    const [ghost, ghostRefund] = [newId(), newId()]
    scene.mind(ghost)
    const early = "UTC_TIMESTAMP(3) - INTERVAL 20 MINUTE"
    await scene.change(
      `INSERT INTO payment_attempt (id, order_id, provider, idem_key, status, fact_rank, currency, amount_minor,
         captured_minor, created_at, updated_at)
       VALUES (?, ?, ?, ?, 'CAPTURED', 4, 'INR', 100, 100, ${early}, ${early})`,
      [ghost, ghost, scene.provider, ghost],
    )
    await scene.change(
      `INSERT INTO payment_refund (id, attempt_id, order_id, provider, reason, currency, amount_minor, status, created_at,
         updated_at) VALUES (?, ?, ?, ?, 'TEST', 'INR', 100, 'SUCCEEDED', ${early}, ${early})`,
      [ghostRefund, ghost, ghost, scene.provider],
    )
    const stray = newId()
    await scene.gateway.refund({ refundId: stray, attemptId, amountMinor: 7, currency: "INR" })
    await scene.run()
    const kinds = [
      ["CHARGE_AMOUNT", attemptId],
      ["CHARGE_NOT_SETTLED", ghost],
      ["REFUND_NOT_SETTLED", ghostRefund],
    ] as const
    for (const [kind, subject] of kinds)
      expect(await scene.caseOf(kind, subject), kind).toMatchObject({ state: "OPEN" })
    const { lines } = await scene.differences()
    const ref = lines.find(({ refundId }) => refundId === stray)?.ref ?? ""
    expect(await scene.caseOf("REFUND_UNKNOWN", ref)).toMatchObject({ state: "OPEN" })
    await scene.change("UPDATE payment_attempt SET captured_minor = captured_minor + 1 WHERE id = ?", [
      attemptId,
    ])
    await scene.change("DELETE FROM payment_refund WHERE id = ?", [ghostRefund])
    await scene.change("DELETE FROM payment_attempt WHERE id = ?", [ghost])
  })

  it("stock whose counters and movements disagree, until a person has put it right", async () => {
    const sku = scene.skuOf("kettle")
    const count = (by: number) =>
      scene.change(
        "UPDATE inventory_stock SET on_hand = on_hand + ? WHERE sku = ? AND warehouse_id = 'WH-BLR'",
        [by, sku],
      )
    await count(1)
    await scene.run()
    const subject = `${sku} WH-BLR`
    expect(await scene.caseOf("STOCK_DIFFERS", subject)).toMatchObject({ state: "OPEN" })
    await count(-1)
    await scene.run()
    expect(await scene.caseOf("STOCK_DIFFERS", subject)).toMatchObject({ state: "GONE" })
  })

  it("a refund refused again and again, closed by a person with a note that staff can read", async () => {
    const { order, buyer, attemptId } = await scene.paidAtBank()
    await scene.run()
    await scene.ordering.cancel(order.code, viewerOf(buyer))
    await scene.change("UPDATE payment_refund SET status = 'MANUAL_REVIEW' WHERE attempt_id = ?", [attemptId])
    await scene.run()
    const refundId = (await scene.refunds()).find((one) => one.attempt_id === attemptId)?.id ?? ""
    const found = await scene.caseOf("REFUND_STUCK", refundId)
    const id = found?.id ?? ""
    const closed = await scene.desk.resolveCase({
      id,
      note: "Paid back by bank transfer",
      actorId: "staff-1",
    })
    expect(closed).toMatchObject({ ok: true, value: { state: "RESOLVED", closedBy: "staff-1" } })
    const again = await scene.desk.resolveCase({ id, note: "Once more", actorId: "staff-1" })
    expect(again).toEqual({ ok: false, error: { code: "CASE_CLOSED" } })
    const told = await inTransaction(clients.mysql(), (tx) =>
      tx.rows("SELECT actor_id FROM shared_admin_action WHERE subject = ?", [
        `payment:case:REFUND_STUCK:${refundId}`,
      ]),
    )
    expect(told).toHaveLength(1)
    await scene.change("UPDATE payment_refund SET status = 'REQUESTED' WHERE id = ?", [refundId])
    await scene.hurry()
    await scene.payment.submitRefunds(100)
  })
})

it("leaves sound books behind", async () => {
  expect(await brokenRules(scene)).toEqual([])
})
