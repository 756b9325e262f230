import { inTransaction } from "@haat/db/shared"
import type { CaseKind, ReconciliationCase } from "@haat/domain/payment"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type BankScene, openBankScene } from "./ordering/testing/bank-scene.ts"
import { brokenRules, concerningScenes, payFor, placeFor, viewerOf } from "./ordering/testing/order-scene.ts"
import { reconciliation } from "./payment/reconciliation.ts"
import { clients, closeAll } from "./shared/index.ts"

let scene: BankScene
const planted: string[] = []

beforeAll(async () => {
  // No webhook ever arrives: what isn't reconciled stays wrong.
  scene = await openBankScene({ stock: { kettle: { "WH-BLR": 50 } }, modes: {}, timeoutMs: 8000, lost: 1 })
})

afterAll(async () => {
  const mysql = clients.mysql()
  for (const subject of planted) await mysql.change("DELETE FROM payment_case WHERE subject = ?", [subject])
  await scene.bank.stop()
  await closeAll()
})

const desk = () =>
  reconciliation(clients, {
    gateways: new Map([["sandbox", scene.gateway]]),
    concerning: () => concerningScenes(scene),
    repairs: {
      settle: scene.ordering.settle,
      releaseHold: scene.ordering.releaseDeadHold,
      refund: scene.ordering.refundStray,
    },
  })

const run = async () => {
  const done = await desk().reconcile(newId())
  if (!done) throw new Error("the slot was taken")
  expect(done.problems).toEqual([])
}

const caseOf = async (kind: CaseKind, subject: string): Promise<ReconciliationCase | undefined> => {
  for (const state of ["OPEN", "REPAIRED", "RESOLVED", "GONE"] as const) {
    const { items } = await desk().cases({ state, kind }, { cursor: null, limit: 1000 })
    const found = items.find((one) => one.subject === subject)
    if (found) planted.push(subject)
    if (found) return found
  }
  return undefined
}

const paidAtBank = async () => {
  const buyer = scene.buyer({ kettle: 1 })
  const order = await placeFor(scene.ordering, buyer)
  const attemptId = await payFor(scene.ordering, buyer, order.code)
  const paid = await scene.ordering.pay(order.code, viewerOf(buyer), newId())
  if (!paid.ok) throw new Error(paid.error.code)
  await scene.bank.buyerPays(paid.value.redirectUrl)
  const look = async () => {
    const seen = await scene.ordering.getOrder(order.code, viewerOf(buyer))
    return seen.ok ? seen.value.status : seen.error.code
  }
  return { order, attemptId, look, buyer }
}

const change = (sql: string, values: readonly (string | number)[]) => clients.mysql().change(sql, [...values])

describe("reconciliation sets right", () => {
  it("a capture that nobody told us", async () => {
    const { attemptId, look } = await paidAtBank()
    expect(await look()).toBe("PAYMENT_PENDING")
    await run()
    expect(await look()).toBe("PLACED")
    expect(await caseOf("CHARGE_MISSED", attemptId)).toMatchObject({ state: "REPAIRED" })
  })

  it("a refund that the gateway made and we don't know so", async () => {
    const { order, buyer, attemptId } = await paidAtBank()
    await run()
    await scene.ordering.cancel(order.code, viewerOf(buyer))
    const refund = (await scene.refunds()).find((one) => one.attempt_id === attemptId)
    if (!refund) throw new Error("no refund was booked")
    const { id: refundId, amount_minor: amountMinor } = refund
    await scene.gateway.refund({ refundId, attemptId, amountMinor, currency: "INR" })
    await change("UPDATE payment_refund SET status = 'UNKNOWN' WHERE id = ?", [refundId])
    await run()
    expect((await scene.refunds()).find(({ id }) => id === refundId)?.status).toBe("SUCCEEDED")
    expect(await caseOf("REFUND_MISSED", refundId)).toMatchObject({ state: "REPAIRED" })
  })

  it("stock that a dead order still holds", async () => {
    const order = await placeFor(scene.ordering, scene.buyer({ kettle: 1 }))
    await change("UPDATE ordering_order SET status = 'FAILED', expires_at = NULL WHERE id = ?", [order.id])
    await run()
    expect(await caseOf("HOLD_OF_DEAD_ORDER", order.id)).toMatchObject({ state: "REPAIRED" })
    const rows = await clients
      .mysql()
      .rows<{ state: string }>("SELECT state FROM inventory_reservation WHERE order_id = ?", [order.id])
    expect(rows.map(({ state }) => state)).toEqual(["RELEASED"])
    await change("UPDATE ordering_step SET status = 'FAILED' WHERE order_id = ? AND version = 0", [order.id])
  })

  it("money that bought nothing and isn't on its way back", async () => {
    const { order, attemptId } = await paidAtBank()
    await change("UPDATE ordering_order SET status = 'EXPIRED', expires_at = NULL WHERE id = ?", [order.id])
    await change(
      `UPDATE payment_attempt SET status = 'CAPTURED', fact_rank = 4, captured_minor = amount_minor,
         open_order_id = NULL, next_check_at = NULL, updated_at = UTC_TIMESTAMP(3) WHERE id = ?`,
      [attemptId],
    )
    await run()
    expect(await caseOf("MONEY_WITHOUT_GOODS", attemptId)).toMatchObject({ state: "REPAIRED" })
    const refunds = (await scene.refunds()).filter((one) => one.attempt_id === attemptId)
    expect(refunds).toMatchObject([{ amount_minor: order.totalMinor }])
    await change("UPDATE ordering_step SET status = 'EXPIRED' WHERE order_id = ? AND version = 1", [order.id])
  })
})

describe("reconciliation queues", () => {
  it("a charge under a name we never gave", async () => {
    const payment = { attemptId: newId(), amountMinor: 4200, currency: "INR", description: "stray" }
    const made = await scene.gateway.create({ ...payment, returnUrl: "http://127.0.0.1:3000/orders/A" })
    if (made.kind !== "done") throw new Error(made.reason)
    await scene.bank.buyerPays(made.value.redirectUrl)
    await run()
    const found = await caseOf("CHARGE_UNKNOWN", made.value.providerRef)
    expect(found).toMatchObject({ state: "OPEN", facts: { amountMinor: 4200 } })
    expect(found?.reason.length).toBeGreaterThan(20)
  })

  it("another amount, money the gateway doesn't show, a refund nobody asked for or gave", async () => {
    const { attemptId } = await paidAtBank()
    await run()
    await change("UPDATE payment_attempt SET captured_minor = captured_minor - 1 WHERE id = ?", [attemptId])
    const [ghost, ghostRefund] = [newId(), newId()]
    const early = "UTC_TIMESTAMP(3) - INTERVAL 20 MINUTE"
    await change(
      `INSERT INTO payment_attempt (id, order_id, provider, idem_key, status, fact_rank, currency, amount_minor,
         captured_minor, created_at, updated_at)
       VALUES (?, ?, 'sandbox', ?, 'CAPTURED', 4, 'INR', 100, 100, ${early}, ${early})`,
      [ghost, ghost, ghost],
    )
    await change(
      `INSERT INTO payment_refund (id, attempt_id, order_id, provider, reason, currency, amount_minor, status, created_at,
         updated_at) VALUES (?, ?, ?, 'sandbox', 'TEST', 'INR', 100, 'SUCCEEDED', ${early}, ${early})`,
      [ghostRefund, ghost, ghost],
    )
    const stray = newId()
    await scene.gateway.refund({ refundId: stray, attemptId, amountMinor: 7, currency: "INR" })
    await run()
    const kinds = [
      ["CHARGE_AMOUNT", attemptId],
      ["CHARGE_NOT_SETTLED", ghost],
      ["REFUND_NOT_SETTLED", ghostRefund],
    ] as const
    for (const [kind, subject] of kinds)
      expect(await caseOf(kind, subject), kind).toMatchObject({ state: "OPEN" })
    const { lines } = await scene.differences()
    const ref = lines.find(({ refundId }) => refundId === stray)?.ref ?? ""
    expect(await caseOf("REFUND_UNKNOWN", ref)).toMatchObject({ state: "OPEN" })
    await change("UPDATE payment_attempt SET captured_minor = captured_minor + 1 WHERE id = ?", [attemptId])
    await change("DELETE FROM payment_refund WHERE id = ?", [ghostRefund])
    await change("DELETE FROM payment_attempt WHERE id = ?", [ghost])
  })

  it("stock whose counters and movements disagree, until a person has put it right", async () => {
    const sku = scene.skuOf("kettle")
    const count = (by: number) =>
      change("UPDATE inventory_stock SET on_hand = on_hand + ? WHERE sku = ? AND warehouse_id = 'WH-BLR'", [
        by,
        sku,
      ])
    await count(1)
    await run()
    const subject = `${sku} WH-BLR`
    expect(await caseOf("STOCK_DIFFERS", subject)).toMatchObject({ state: "OPEN" })
    await count(-1)
    await run()
    expect(await caseOf("STOCK_DIFFERS", subject)).toMatchObject({ state: "GONE" })
  })

  it("a refund refused again and again, closed by a person with a note that staff can read", async () => {
    const { order, buyer, attemptId } = await paidAtBank()
    await run()
    await scene.ordering.cancel(order.code, viewerOf(buyer))
    await change("UPDATE payment_refund SET status = 'MANUAL_REVIEW' WHERE attempt_id = ?", [attemptId])
    await run()
    const refundId = (await scene.refunds()).find((one) => one.attempt_id === attemptId)?.id ?? ""
    const found = await caseOf("REFUND_STUCK", refundId)
    const id = found?.id ?? ""
    const closed = await desk().resolveCase({ id, note: "Paid back by bank transfer", actorId: "staff-1" })
    expect(closed).toMatchObject({ ok: true, value: { state: "RESOLVED", closedBy: "staff-1" } })
    const again = await desk().resolveCase({ id, note: "Once more", actorId: "staff-1" })
    expect(again).toEqual({ ok: false, error: { code: "CASE_CLOSED" } })
    const told = await inTransaction(clients.mysql(), (tx) =>
      tx.rows("SELECT actor_id FROM shared_admin_action WHERE subject = ?", [
        `payment:case:REFUND_STUCK:${refundId}`,
      ]),
    )
    expect(told).toHaveLength(1)
    await change("UPDATE payment_refund SET status = 'REQUESTED' WHERE id = ?", [refundId])
    await scene.hurry()
    await scene.payment.submitRefunds(100)
  })
})

it("leaves sound books behind", async () => {
  expect(await brokenRules(scene)).toEqual([])
})
