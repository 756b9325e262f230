import { sleep, until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import {
  brokenRules,
  openScene,
  payFor,
  placeFor,
  type Scene,
  viewerOf,
} from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const paidScene = async (policy: Parameters<typeof openScene>[1] = {}, stock = 5) => {
  const scene = await openScene({ kettle: { "WH-BLR": stock } }, policy)
  const buyer = scene.buyer({ kettle: 2 })
  const order = await placeFor(scene.ordering, buyer)
  const attemptId = await payFor(scene.ordering, buyer, order.code)
  const look = async () => {
    const found = await scene.ordering.getOrder(order.code, viewerOf(buyer))
    if (!found.ok) throw new Error(found.error.code)
    return found.value
  }
  return { scene, buyer, order, attemptId, look }
}

const overdue = (id: string) =>
  clients.mysql().change("UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3) WHERE id = ?", [id])

/** Makes the gateway say nothing, so that the hold ends with the attempt still open. */
const expireUnheard = async ({ ordering, bank }: Scene, id: string) => {
  bank.control.mood = "dead"
  for (let round = 0; round < 2; round += 1) {
    await overdue(id)
    await ordering.expireOrder(id)
  }
  bank.control.mood = "well"
}

describe("settle against expire", () => {
  it("has one winner whenever they meet, and sound books", async () => {
    for (let round = 0; round < 15; round += 1) {
      const { scene, order, attemptId, look } = await paidScene()
      await overdue(order.id)
      const fact = scene.bank.pay(attemptId)
      const { settle, expireOrder } = scene.ordering
      const racers = [
        () => settle(fact),
        () => settle(fact),
        () => expireOrder(order.id),
        () => expireOrder(order.id),
        () => settle({ ...fact, eventId: newId() }),
      ]
      await Promise.all(racers.sort(() => (round % 2 === 0 ? 1 : -1)).map((race) => race()))
      expect((await look()).status).toBe("PLACED")
      expect(await brokenRules(scene)).toEqual([])
    }
  })

  it("cancels at the gateway before it gives the stock back", async () => {
    const { scene, order, attemptId, look } = await paidScene()
    await overdue(order.id)
    expect(await scene.ordering.expireOrder(order.id)).toBe(true)
    expect(scene.bank.entry(attemptId)?.state).toBe("voided")
    expect((await look()).status).toBe("EXPIRED")
    expect(await brokenRules(scene)).toEqual([])
  })
})

describe("a late success", () => {
  it("places the order when the stock is still there", async () => {
    const { scene, order, attemptId, look } = await paidScene()
    await expireUnheard(scene, order.id)
    expect((await look()).status).toBe("EXPIRED")
    const fact = scene.bank.pay(attemptId)
    await Promise.all([scene.ordering.settle(fact), scene.ordering.settle(fact)])
    expect(await look()).toMatchObject({ status: "PLACED", late: true })
    expect(await brokenRules(scene)).toEqual([])
  })

  it("is paid back when somebody else has the stock, once, and shown honestly", async () => {
    const { scene, order, attemptId, look } = await paidScene({}, 2)
    await expireUnheard(scene, order.id)
    await placeFor(scene.ordering, scene.buyer({ kettle: 1 }))
    await scene.ordering.settle(scene.bank.pay(attemptId))
    expect(await look()).toMatchObject({
      status: "EXPIRED",
      payment: { state: "refund-pending", refundMinor: 44_700 },
    })
    await until("the refund", async () => {
      await scene.payment.submitRefunds(1000)
      return (await look()).payment.state === "refunded"
    })
    await scene.payment.submitRefunds(1000)
    expect(scene.bank.entry(attemptId)?.refunded.size).toBe(1)
    expect(await brokenRules(scene)).toEqual([])
  })
})

describe("money that buys nothing goes back", () => {
  it("when the order was cancelled while the bank was at it", async () => {
    const { scene, buyer, order, attemptId, look } = await paidScene()
    scene.bank.control.mood = "dead"
    expect((await scene.ordering.cancel(order.code, viewerOf(buyer))).ok).toBe(true)
    scene.bank.control.mood = "well"
    await scene.ordering.settle(scene.bank.pay(attemptId))
    expect(await look()).toMatchObject({ status: "CANCELLED", payment: { state: "refund-pending" } })
    expect(await brokenRules(scene)).toEqual([])
  })

  it("when two attempts were captured", async () => {
    const { scene, buyer, order, attemptId, look } = await paidScene()
    await scene.ordering.settle(scene.bank.decline(attemptId))
    const second = await payFor(scene.ordering, buyer, order.code)
    const late = { ...scene.bank.pay(second), attemptId, eventId: newId(), providerRef: `ref-${attemptId}` }
    await Promise.all([scene.ordering.settle(scene.bank.pay(second)), scene.ordering.settle(late)])
    expect(await look()).toMatchObject({ status: "PLACED" })
    const { refunds } = await refundsOf(order.id)
    expect(refunds).toHaveLength(1)
    expect(await brokenRules(scene)).toEqual([])
  })

  it("when the amount is another one", async () => {
    const { scene, attemptId, look, order } = await paidScene()
    const fact = { ...scene.bank.pay(attemptId), amountMinor: 100 }
    await scene.ordering.settle(fact)
    expect((await look()).status).toBe("RESERVED")
    expect((await refundsOf(order.id)).refunds).toMatchObject([
      { reason: "AMOUNT_MISMATCH", amount_minor: 100 },
    ])
    expect(await brokenRules(scene)).toEqual([])
  })

  it("when a placed order is cancelled, by however many at once", async () => {
    const { scene, buyer, order, attemptId, look } = await paidScene()
    await scene.ordering.settle(scene.bank.pay(attemptId))
    const answers = await Promise.all([1, 2, 3].map(() => scene.ordering.cancel(order.code, viewerOf(buyer))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await look()).status).toBe("CANCELLED")
    expect((await refundsOf(order.id)).refunds).toHaveLength(1)
    expect(await brokenRules(scene)).toEqual([])
  })
})

const refundsOf = async (orderId: string) => ({
  refunds: await clients
    .mysql()
    .rows<{ reason: string; amount_minor: number }>(
      "SELECT reason, amount_minor FROM payment_refund WHERE order_id = ?",
      [orderId],
    ),
})

describe("webhooks", () => {
  it("have one effect, a hundred times in parallel", async () => {
    const { scene, attemptId, look } = await paidScene()
    const rawBody = JSON.stringify(scene.bank.pay(attemptId))
    const webhook = { provider: "sandbox", rawBody, signature: `signed:${rawBody}` }
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => scene.payment.receiveWebhook(webhook)),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(answers.filter((answer) => answer.ok && answer.value.fresh)).toHaveLength(1)
    await until("the effect", async () => (await look()).status === "PLACED")
    expect(await brokenRules(scene)).toEqual([])
  })

  it("write nothing when forged", async () => {
    const { scene, attemptId, look } = await paidScene()
    const rawBody = JSON.stringify(scene.bank.pay(attemptId))
    const answer = await scene.payment.receiveWebhook({ provider: "sandbox", rawBody, signature: "signed:x" })
    expect(answer).toEqual({ ok: false, error: { code: "BAD_SIGNATURE" } })
    expect((await look()).status).toBe("PAYMENT_PENDING")
  })
})

it("lets an event have its effect once, whatever a second copy of it says", async () => {
  const { scene, order, attemptId, look } = await paidScene()
  const eventId = newId()
  await scene.ordering.settle({ ...scene.bank.decline(attemptId), eventId })
  await scene.ordering.settle({ ...scene.bank.pay(attemptId), eventId })
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
