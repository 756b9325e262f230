import { until } from "@haat/platform/clock"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ordered } from "./ordering/testing/bank-orders.ts"
import { type BankScene, openBankScene } from "./ordering/testing/bank-scene.ts"
import { brokenRules } from "./ordering/testing/order-scene.ts"
import { plantStatus } from "./ordering/testing/plant-status.ts"
import { closeAll } from "./shared/index.ts"

let later: BankScene

beforeAll(async () => {
  later = await openBankScene({
    ...{ stock: { kettle: { "WH-BLR": 90 } }, modes: {}, timeoutMs: 1500, capture: "later" },
  })
})
afterAll(async () => {
  await later.bank.stop()
  await closeAll()
})

describe("money set aside first", () => {
  it("is taken once the order has noted it", async () => {
    const { paid, becomes, look } = await ordered(later)
    await paid()
    await becomes("PLACED")
    expect((await look()).payment.state).toBe("captured")
  })

  it("is taken after a capture whose answer was lost", async () => {
    const { paid, attempt, becomes, look } = await ordered(later, "timeout-then-success:100")
    await paid().catch(() => undefined)
    await until("the end", async () => {
      await later.hurry()
      await later.ordering.inquire(100)
      return (await attempt())?.status === "CAPTURED"
    })
    await becomes("PLACED")
    expect((await look()).payment.state).toBe("captured")
  })

  it("is given free, without a refund, when the order was cancelled meanwhile", async () => {
    const { order, pay, attempt } = await ordered(later)
    const opened = await pay()
    if (!opened.ok) throw new Error(opened.error.code)
    await plantStatus(order.id, "CANCELLED")
    await later.ordering.releaseDeadHold(order.id)
    await later.bank.buyerPays(opened.value.redirectUrl)
    await until("the void", async () => (await attempt())?.status === "VOIDED")
    expect((await later.refunds()).filter((one) => one.attempt_id === opened.value.attemptId)).toEqual([])
    expect(
      (await later.differences()).lines.filter(({ attemptId }) => attemptId === opened.value.attemptId),
    ).toEqual([])
  })
})

it("leaves sound books behind", async () => {
  expect(await brokenRules(later)).toEqual([])
})
