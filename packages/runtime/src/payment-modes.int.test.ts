import { until } from "@haat/platform/clock"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ordered } from "./ordering/testing/bank-orders.ts"
import { type BankScene, openBankScene } from "./ordering/testing/bank-scene.ts"
import { brokenRules, viewerOf } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

let now: BankScene

beforeAll(async () => {
  now = await openBankScene({ stock: { kettle: { "WH-BLR": 90 } }, modes: {}, timeoutMs: 1500 })
})
afterAll(async () => {
  await now.bank.stop()
  await closeAll()
})

const day = 86_400_000

describe("an order is placed once", () => {
  it.each(["success", "duplicate-webhooks", "reordered-webhooks", "slow:200"])(
    "by a bank of %s",
    async (mode) => {
      const { paid, becomes } = await ordered(now, mode)
      await paid()
      await becomes("PLACED")
      expect((await now.differences()).found).toEqual([])
    },
  )

  it("by a bank that tells before it answers", async () => {
    const { pay, becomes, look } = await ordered(now, "webhook-first")
    await pay()
    await becomes("PLACED")
    expect((await look()).payment.state).toBe("captured")
  })

  it("by a bank that asks the buyer for a code", async () => {
    const { pay, becomes, look } = await ordered(now, "challenge")
    const opened = await pay()
    if (!opened.ok) throw new Error(opened.error.code)
    await now.bank.buyerPays(opened.value.redirectUrl)
    const body = new URLSearchParams({ code: "123456" })
    await fetch(`${opened.value.redirectUrl}/challenge`, { method: "POST", body, redirect: "manual" })
    await becomes("PLACED")
    expect((await look()).payment.state).toBe("captured")
  })

  it("though the bank forgets its keys within a moment: it is asked, not told again", async () => {
    const { pay, becomes, attempt } = await ordered(now, "short-key-window:1")
    const first = await pay()
    expect(first.ok).toBe(true)
    const id = (await attempt())?.id ?? ""
    await clients
      .mysql()
      .change(
        "UPDATE payment_attempt SET redirect_url = NULL, status = 'UNKNOWN', fact_rank = 0 WHERE id = ?",
        [id],
      )
    const again = await pay()
    expect(again).toEqual(first)
    if (again.ok) await now.bank.buyerPays(again.value.redirectUrl)
    await becomes("PLACED")
  })
})

it("is not placed by a bank that falls silent and then says no: its units stay held, and another try buys them", async () => {
  const { order, pay, paid, becomes, attempt, look } = await ordered(now, "timeout-then-decline:200")
  const first = await pay()
  expect(first.ok).toBe(false)
  await becomes("RESERVED")
  expect(await attempt()).toMatchObject({ status: "DECLINED" })
  expect(await look()).toMatchObject({ canPay: true, payment: { state: "declined" } })
  const states = () =>
    clients
      .mysql()
      .rows<{ state: string }>("SELECT state FROM inventory_reservation WHERE order_id = ?", [order.id])
  expect(await states()).toEqual([{ state: "HELD" }])
  await paid()
  await becomes("PLACED")
  expect(await states()).toEqual([{ state: "COMMITTED" }])
  expect((await now.differences()).found).toEqual([])
})

describe("money goes back", () => {
  it("when a bank takes a wrong amount: nothing is placed for it", async () => {
    const { paid, look, becomes, attempt } = await ordered(now, "wrong-amount")
    await paid()
    await becomes("RESERVED")
    await now.payment.submitRefunds(100)
    const id = (await attempt())?.id
    await until("the refund", async () => {
      const refund = (await now.refunds()).find((one) => one.attempt_id === id)
      return refund?.status === "SUCCEEDED" && refund.amount_minor === 100
    })
    expect((await look()).canPay).toBe(true)
  })

  it("by one key, however often the bank fails first, once", async () => {
    const { buyer, order, paid, becomes, attempt } = await ordered(now, "refund-fails:3")
    await paid()
    await becomes("PLACED")
    await now.ordering.cancel(order.code, viewerOf(buyer))
    const seen: string[] = []
    const id = (await attempt())?.id
    await until("the refund", async () => {
      await now.hurry()
      await now.payment.submitRefunds(100)
      const status = (await now.refunds()).find((one) => one.attempt_id === id)?.status ?? ""
      seen.push(status)
      return status === "SUCCEEDED"
    })
    expect(seen.filter((status) => status === "FAILED").length).toBeGreaterThanOrEqual(1)
    const repaid = (await now.differences()).lines.filter(
      ({ attemptId, kind }) => attemptId === id && kind === "refund",
    )
    expect(repaid.map(({ amountMinor }) => amountMinor)).toEqual([order.totalMinor])
  })
})

/** Last: from here on it is later at the bank. */
describe("a webhook days late", () => {
  it("finds the order placed by asking, and changes nothing", async () => {
    const { paid, look, becomes, attempt } = await ordered(now, "late-webhook:3")
    await paid()
    expect((await look()).status).toBe("PAYMENT_PENDING")
    await now.hurry()
    await now.ordering.inquire(100)
    await becomes("PLACED")
    const steps = () =>
      clients
        .mysql()
        .rows(
          "SELECT 1 FROM ordering_step s JOIN payment_attempt a ON a.order_id = s.order_id WHERE a.id = ?",
          [String(attemptId)],
        )
    const attemptId = (await attempt())?.id
    const before = (await steps()).length
    await now.tellBank("clock", { advanceMs: 3 * day + 1000 })
    await until("the late webhook", async () => {
      const rows = await clients
        .mysql()
        .rows("SELECT 1 FROM payment_webhook WHERE body LIKE ? AND done_at IS NOT NULL", [`%${attemptId}%`])
      return rows.length > 0
    })
    expect((await steps()).length).toBe(before)
  })
})

it("leaves sound books behind", async () => {
  await now.hurry()
  await now.ordering.inquire(100)
  expect(await brokenRules(now)).toEqual([])
})
