import type { PlaceInput } from "@haat/domain/ordering"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import {
  brokenRules,
  checkOut,
  openScene,
  payFor,
  placeFor,
  placeInputOf,
  viewerOf,
} from "./ordering/testing/order-scene.ts"
import { shelfCounts, tally } from "./ordering/testing/shelf-counts.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const asked = async () => {
  const scene = await openScene({ kettle: { "WH-BLR": 3 } })
  const buyer = scene.buyer({ kettle: 2 })
  const input = placeInputOf(buyer, await checkOut(scene.ordering, buyer))
  const place = async (given: PlaceInput = input) => {
    const answer = await scene.ordering.place(given)
    return answer.ok ? answer.value.code : answer.error.code
  }
  const overdue = () =>
    clients
      .mysql()
      .change("UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3) WHERE idem_key = ?", [
        input.idempotencyKey,
      ])
  return { scene, buyer, input, place, overdue }
}

describe("one key", () => {
  it("is one order for fifty who ask with it at once", async () => {
    const { scene, place } = await asked()
    const codes = await Promise.all(Array.from({ length: 50 }, () => place()))
    expect(Object.values(tally(codes))).toEqual([50])
    expect(await shelfCounts(scene.skuOf("kettle"))).toMatchObject({ onHand: 3, reserved: 2 })
    expect(await brokenRules(scene)).toEqual([])
  })

  it("gives its order again whatever became of cart and stock", async () => {
    const { scene, buyer, place } = await asked()
    const code = await place()
    scene.buyer({ kettle: 1 }, buyer.shopper.visitorId)
    expect(await place(), "the cart holds something else").toBe(code)
    scene.carts.delete(buyer.cart.ownerKey)
    expect(await place(), "the cart is empty").toBe(code)
    scene.carts.set(buyer.cart.ownerKey, buyer.cart)
    await placeFor(scene.ordering, scene.buyer({ kettle: 1 }))
    expect(await place(), "everything is sold").toBe(code)
    expect(await shelfCounts(scene.skuOf("kettle"))).toMatchObject({ onHand: 3, reserved: 3 })
  })

  it("gives its order again when it is paid, expired or called off", async () => {
    const paid = await asked()
    const code = await paid.place()
    await paid.scene.ordering.settle(paid.scene.bank.pay(await payFor(paid.scene.ordering, paid.buyer, code)))
    expect(await paid.place()).toBe(code)

    const expired = await asked()
    const gone = await expired.place()
    await expired.overdue()
    await expired.scene.ordering.expireDue(1000)
    expect(await expired.place()).toBe(gone)

    const cancelled = await asked()
    const off = await cancelled.place()
    await cancelled.scene.ordering.cancel(off, viewerOf(cancelled.buyer))
    expect(await cancelled.place()).toBe(off)
    for (const { scene } of [paid, expired, cancelled]) expect(await brokenRules(scene)).toEqual([])
  })

  it("is a conflict with any other request, before and after payment", async () => {
    const { input, place } = await asked()
    await place()
    const others: readonly Partial<PlaceInput>[] = [
      { email: "other@example.com" },
      { service: "express" },
      { address: { ...input.address, line2: "Second floor" } },
      { quoteId: "0".repeat(64) },
      { cartVersion: input.cartVersion + 1 },
    ]
    for (const other of others)
      expect(await place({ ...input, ...other }), JSON.stringify(other)).toBe("IDEMPOTENCY_CONFLICT")
  })

  it("is each shopper's own", async () => {
    const { scene, input, place } = await asked()
    const code = await place()
    const stranger = scene.buyer({ kettle: 1 })
    const { quoteId } = await checkOut(scene.ordering, stranger)
    const other = await place(placeInputOf(stranger, { quoteId }, input.idempotencyKey))
    expect(other).not.toBe(code)
    expect(await shelfCounts(scene.skuOf("kettle"))).toMatchObject({ reserved: 3 })
  })
})

describe("placing and paying at once", () => {
  const asWritten = (orderId: string) =>
    clients
      .mysql()
      .rows<{ readonly type: string }>(`SELECT type FROM shared_outbox WHERE aggregateid = ? ORDER BY type`, [
        orderId,
      ])

  it("is one order with one attempt for fifty who ask at once, and the order is as if paid a moment later", async () => {
    const { scene, buyer, input } = await asked()
    const answers = await Promise.all(Array.from({ length: 50 }, () => scene.ordering.placeAndPay(input)))
    const told = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    expect(told).toHaveLength(50)
    expect(new Set(told.map(({ order }) => order.code)).size).toBe(1)
    expect(new Set(told.flatMap(({ redirectUrl }) => redirectUrl ?? [])).size).toBe(1)
    const { id = "", code = "" } = told[0]?.order ?? {}
    const order = await scene.ordering.getOrder(code, viewerOf(buyer))
    expect(order).toMatchObject({ ok: true, value: { status: "PAYMENT_PENDING", version: 1, canPay: true } })
    expect((await asWritten(id)).map(({ type }) => type)).toEqual([
      ...["ordering.order_reserved.v1", "payment.payment_started.v1"],
    ])
    expect(await brokenRules(scene)).toEqual([])
  })

  it("is paid by its first attempt, however often and by whichever way it is asked for again", async () => {
    const { scene, buyer, input, place } = await asked()
    const first = await scene.ordering.placeAndPay(input)
    if (!first.ok) throw new Error(first.error.code)
    const { code } = first.value.order
    expect(await place()).toBe(code)
    await scene.ordering.settle(scene.bank.pay(await payFor(scene.ordering, buyer, code)))
    const again = await scene.ordering.placeAndPay(input)
    expect(again).toMatchObject({ ok: true, value: { order: { code, status: "PLACED" }, redirectUrl: null } })
    expect(scene.bank.charged()).toHaveLength(1)
    expect(await brokenRules(scene)).toEqual([])
  })
})

describe("paying", () => {
  it("opens one attempt for fifty presses, whatever their keys", async () => {
    const { scene, buyer, place } = await asked()
    const code = await place()
    const key = newId()
    const keys = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? key : newId()))
    const answers = await Promise.all(keys.map((one) => scene.ordering.pay(code, viewerOf(buyer), one)))
    const attempts = answers.flatMap((answer) => (answer.ok ? [answer.value.attemptId] : []))
    expect(new Set(attempts).size).toBe(1)
    expect(await brokenRules(scene)).toEqual([])
  })

  it("answers a key again after the money came, and charges nothing", async () => {
    const { scene, buyer, place } = await asked()
    const code = await place()
    const key = newId()
    const first = await scene.ordering.pay(code, viewerOf(buyer), key)
    await scene.ordering.settle(scene.bank.pay(first.ok ? first.value.attemptId : ""))
    for (const again of [key, newId()]) await scene.ordering.pay(code, viewerOf(buyer), again)
    expect(scene.bank.charged()).toHaveLength(1)
    const order = await scene.ordering.getOrder(code, viewerOf(buyer))
    expect(order).toMatchObject({ ok: true, value: { status: "PLACED" } })
  })
})
