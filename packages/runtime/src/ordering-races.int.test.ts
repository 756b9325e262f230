import { until } from "@haat/platform/clock"
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
import { paidScene, refundsOf } from "./ordering/testing/paid-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

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
    const scenes: Scene[] = []
    for (let round = 0; round < 15; round += 1) {
      const { scene, order, attemptId, look } = await paidScene()
      scenes.push(scene)
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
    }
    // One look into the books for all: on a busy machine each takes seconds.
    expect(await brokenRules(...scenes)).toEqual([])
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

  it("is sent from where units are now, and staff see why it isn't where they were held", async () => {
    const scene = await openScene({ kettle: { "WH-BLR": 2, "WH-DEL": 2 } })
    const buyer = scene.buyer({ kettle: 2 })
    const order = await placeFor(scene.ordering, buyer)
    const attemptId = await payFor(scene.ordering, buyer, order.code)
    const explained = async () => (await scene.ordering.desk.get(order.code))?.allocation
    const before = await explained()
    await expireUnheard(scene, order.id)
    await placeFor(scene.ordering, scene.buyer({ kettle: 2 }))
    await scene.ordering.settle(scene.bank.pay(attemptId))
    const seen = await scene.ordering.desk.get(order.code)
    expect([before?.chosen, seen?.allocation?.chosen]).toEqual([["WH-BLR"], ["WH-DEL"]])
    expect(seen?.allocation?.replaced).toMatchObject({ why: "paid-late", former: before })
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
