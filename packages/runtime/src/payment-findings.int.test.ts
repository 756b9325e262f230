import { sleep } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { brokenRules, viewerOf } from "./ordering/testing/order-scene.ts"
import { openReconciledScene, type ReconciledScene } from "./ordering/testing/reconciled-scene.ts"
import { closeAll } from "./shared/index.ts"

let scene: ReconciledScene

beforeAll(async () => {
  scene = await openReconciledScene()
})

afterAll(async () => {
  await scene.close()
  await closeAll()
})

/** A person has dealt with it at the bank and says so; the next run leaves it at that. */
const closeByHand = async (kind: Parameters<ReconciledScene["caseOf"]>[0], subject: string) => {
  const id = (await scene.caseOf(kind, subject))?.id ?? ""
  const closed = await scene.desk.resolveCase({ id, note: "Dealt with at the bank", actorId: "staff-1" })
  expect(closed.ok).toBe(true)
  await scene.run()
  expect(await scene.caseOf(kind, subject)).toMatchObject({ state: "RESOLVED", closedBy: "staff-1" })
}

/** Queued with a reason that says what to do. */
const expectQueued = async (kind: Parameters<ReconciledScene["caseOf"]>[0], subject: string) => {
  const found = await scene.caseOf(kind, subject)
  expect(found, kind).toMatchObject({ state: "OPEN" })
  expect(found?.reason.length, kind).toBeGreaterThan(20)
}

describe("what the bank did and only a person can judge", () => {
  it("a second charge under one attempt, by a bank that forgot its key", async () => {
    await scene.tellBank("modes", { mode: "short-key-window:1" })
    const { attemptId, order } = await scene.paidAtBank()
    await sleep(20)
    const payment = { attemptId, amountMinor: order.totalMinor, currency: "INR", description: "again" }
    const again = await scene.gateway.create({ ...payment, returnUrl: "http://127.0.0.1:3000/orders/A" })
    if (again.kind !== "done") throw new Error(again.kind)
    await scene.bank.buyerPays(again.value.redirectUrl)
    await scene.run()
    const { lines } = await scene.differences()
    const charges = lines.filter((line) => line.kind === "charge" && line.attemptId === attemptId)
    expect(charges).toHaveLength(2)
    const second = charges[1]?.ref ?? ""
    await expectQueued("CHARGE_TWICE", second)
    await closeByHand("CHARGE_TWICE", second)
  })

  it("a refund of another amount than was asked for", async () => {
    const { order, buyer, attemptId } = await scene.paidAtBank()
    await scene.run()
    await scene.ordering.cancel(order.code, viewerOf(buyer))
    const refund = (await scene.refunds()).find((one) => one.attempt_id === attemptId)
    const [refundId, amountMinor] = [refund?.id ?? "", (refund?.amount_minor ?? 0) - 100]
    await scene.gateway.refund({ refundId, attemptId, amountMinor, currency: "INR" })
    await scene.run()
    await expectQueued("REFUND_AMOUNT", refundId)
    const rest = { refundId: newId(), attemptId, amountMinor: 100, currency: "INR" }
    await scene.gateway.refund(rest)
    await scene.change("UPDATE payment_refund SET status = 'SUCCEEDED' WHERE id = ?", [refundId])
    await scene.run()
    const { lines } = await scene.differences()
    const paidBack = lines.filter((line) => line.kind === "refund" && line.attemptId === attemptId)
    expect(paidBack.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(order.totalMinor)
    const extra = paidBack.find((line) => line.refundId === rest.refundId)?.ref ?? ""
    await expectQueued("REFUND_UNKNOWN", extra)
    await closeByHand("REFUND_AMOUNT", refundId)
    await closeByHand("REFUND_UNKNOWN", extra)
  })
})

describe("what is wrong with us, until it is right", () => {
  it("a payment whose outcome a day of asking didn't tell", async () => {
    const { attemptId, look } = await scene.paidAtBank()
    const [status] = (await scene.attempts()).filter(({ id }) => id === attemptId)
    await scene.change(
      `UPDATE payment_attempt SET status = 'UNKNOWN', created_at = UTC_TIMESTAMP(3) - INTERVAL 26 HOUR WHERE id = ?`,
      [attemptId],
    )
    expect(status?.status).toBe("REQUIRES_ACTION")
    await scene.desk.reconcile(newId())
    expect(await look()).toBe("PLACED")
    // The settlement told it in the same run; without a settlement a person is asked.
    const { order, attemptId: silent } = await scene.openAtBank()
    await scene.change(
      `UPDATE payment_attempt SET status = 'UNKNOWN', created_at = UTC_TIMESTAMP(3) - INTERVAL 26 HOUR WHERE id = ?`,
      [silent],
    )
    await scene.run()
    await expectQueued("OUTCOME_UNKNOWN", silent)
    await scene.tellBank(`payments/${silent}/pay`, {})
    await scene.hurry()
    await scene.ordering.inquire(1000)
    await scene.run()
    expect(await scene.caseOf("OUTCOME_UNKNOWN", silent)).toMatchObject({ state: "GONE" })
    expect((await scene.attempts()).find(({ order_id: id }) => id === order.id)?.status).toBe("CAPTURED")
  })

  it("an order that contradicts itself, its goods or its money", async () => {
    const [self, goods, money] = [
      await scene.paidAtBank(),
      await scene.paidAtBank(),
      await scene.paidAtBank(),
    ]
    await scene.run()
    const tax = (by: number) =>
      scene.change("UPDATE ordering_order SET tax_minor = tax_minor + ? WHERE id = ?", [by, self.order.id])
    const units = (by: number) =>
      scene.change("UPDATE inventory_reservation SET quantity = quantity + ? WHERE order_id = ?", [
        by,
        goods.order.id,
      ])
    const captured = (by: number) =>
      scene.change("UPDATE payment_attempt SET captured_minor = captured_minor + ? WHERE id = ?", [
        by,
        money.attemptId,
      ])
    await tax(1)
    await units(1)
    await captured(-1)
    await scene.run()
    await expectQueued("ORDER_DIFFERS", self.order.id)
    await expectQueued("ORDER_DIFFERS", goods.order.id)
    await expectQueued("GOODS_WITHOUT_MONEY", money.order.id)
    await expectQueued("CHARGE_AMOUNT", money.attemptId)
    await tax(-1)
    await units(-1)
    await captured(1)
    await scene.run()
    for (const [kind, { order }] of [
      ["ORDER_DIFFERS", self],
      ["ORDER_DIFFERS", goods],
      ["GOODS_WITHOUT_MONEY", money],
    ] as const)
      expect(await scene.caseOf(kind, order.id), kind).toMatchObject({ state: "GONE" })
  })
})

it("leaves sound books behind", async () => {
  expect(await brokenRules(scene)).toEqual([])
})
