import { sleep, until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { brokenRules, openScene, placeFor, signedWebhook, viewerOf } from "./ordering/testing/order-scene.ts"
import { paidScene, refundsOf } from "./ordering/testing/paid-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const doneWebhooks = async (rawBody: string): Promise<number> =>
  (
    await clients
      .mysql()
      .rows("SELECT event_id FROM payment_webhook WHERE body = ? AND done_at IS NOT NULL", [rawBody])
  ).length

describe("webhooks", () => {
  it.each([
    ["pay", "PLACED"],
    ["decline", "RESERVED"],
  ] as const)("have one effect, a hundred times in parallel: %s", async (button, status) => {
    const { scene, attemptId, look } = await paidScene()
    const webhook = signedWebhook(scene.bank, scene.bank[button](attemptId))
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => scene.payment.receiveWebhook(webhook)),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await look()).toMatchObject({ status, version: 2 })
    expect(await doneWebhooks(webhook.rawBody)).toBe(1)
    expect(await brokenRules(scene)).toEqual([])
  })

  it("write nothing when forged", async () => {
    const { scene, attemptId, look } = await paidScene()
    const rawBody = JSON.stringify(scene.bank.pay(attemptId))
    const answer = await scene.payment.receiveWebhook({
      provider: scene.bank.gateway.provider,
      rawBody,
      signature: "signed:x",
    })
    expect(answer).toEqual({ ok: false, error: { code: "BAD_SIGNATURE" } })
    expect((await look()).status).toBe("PAYMENT_PENDING")
  })
})

it("lets an event have its effect once, whatever a second copy of it says", async () => {
  const { scene, order, attemptId, look } = await paidScene()
  const eventId = newId()
  await scene.ordering.settle({ ...scene.bank.decline(attemptId), eventId })
  await scene.ordering.settle({ ...scene.bank.decline(attemptId), outcome: "captured", eventId })
  expect((await look()).status).toBe("RESERVED")
  expect((await refundsOf(order.id)).refunds).toEqual([])
})

describe("an unknown outcome", () => {
  it("is asked about until it is known, and never opens a second attempt", async () => {
    const scene = await openScene({ kettle: { "WH-BLR": 5 } })
    const buyer = scene.buyer({ kettle: 1 })
    const order = await placeFor(scene.ordering, buyer)
    scene.bank.control.mood = "answer-lost"
    const pay = () => scene.ordering.pay(order.code, viewerOf(buyer), newId())
    expect((await Promise.all([pay(), pay(), pay()])).some(({ ok }) => ok)).toBe(false)
    scene.bank.control.mood = "well"
    const [attempt, ...others] = await clients
      .mysql()
      .rows<{ id: string }>("SELECT id FROM payment_attempt WHERE order_id = ?", [order.id])
    expect(others).toEqual([])
    scene.bank.pay(attempt?.id ?? "")
    await until("the inquiry", async () => {
      await scene.ordering.inquire(1000)
      const found = await scene.ordering.getOrder(order.code, viewerOf(buyer))
      return found.ok && found.value.status === "PLACED"
    })
    expect(await brokenRules(scene)).toEqual([])
  })
})

it("opens one attempt when pay is pressed many times at once", async () => {
  const scene = await openScene({ kettle: { "WH-BLR": 5 } })
  const buyer = scene.buyer({ kettle: 1 })
  const order = await placeFor(scene.ordering, buyer)
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => scene.ordering.pay(order.code, viewerOf(buyer), newId())),
  )
  expect(new Set(answers.map((answer) => answer.ok && answer.value.attemptId)).size).toBe(1)
})

it("ends a hold by the sweep alone", async () => {
  const scene = await openScene({ kettle: { "WH-BLR": 5 } }, { holdMs: 200 })
  const buyer = scene.buyer({ kettle: 1 })
  const order = await placeFor(scene.ordering, buyer)
  await sleep(250)
  await until("the sweep", async () => {
    await scene.ordering.expireDue(1000)
    const found = await scene.ordering.getOrder(order.code, viewerOf(buyer))
    return found.ok && found.value.status === "EXPIRED"
  })
  expect(await brokenRules(scene)).toEqual([])
})
