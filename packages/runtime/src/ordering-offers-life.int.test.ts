import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { brokenMoney, offerScene, rowsOf } from "./ordering/testing/offer-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const openScene = async () => {
  const scene = await offerScene({ kettle: { "WH-BLR": 50 } })
  const { code: coupon } = await scene.coupon({}, { totalLimit: 1 })
  const card = await scene.giftCard(20_000)
  const buyer = scene.buyer({ kettle: 2 })
  const vouchers = { coupon, giftCards: [card] }
  const email = `${newId()}@example.com`
  const placed = await scene.order(buyer, vouchers, { email })
  if (!placed.ok) throw new Error(placed.error.code)
  const viewer = { shopper: scene.shopperOf(buyer, {}), accessToken: null }
  const look = async () => {
    const found = await scene.ordering.getOrder(placed.value.code, viewer)
    if (!found.ok) throw new Error(found.error.code)
    return found.value
  }
  const remaining = async () =>
    (await rowsOf<{ remaining: number }>("SELECT remaining FROM pricing_coupon WHERE code = ?", coupon))[0]
      ?.remaining
  const onCard = async () => (await scene.pricing.giftCardOf(card))?.availableMinor ?? 0
  const money = () =>
    rowsOf<{ captured_minor: number; refund_reserved_minor: number }>(
      "SELECT captured_minor, refund_reserved_minor FROM payment_attempt WHERE order_id = ?",
      placed.value.id,
    )
  return { scene, buyer, order: placed.value, coupon, card, viewer, look, remaining, onCard, money, email }
}

const end = async (id: string) => {
  await clients
    .mysql()
    .change("UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE id = ?", [id])
}

describe("an order with a coupon and a gift card", () => {
  it("asks the gateway for the rest, keeps why, and gives all of it back when cancelled", async () => {
    const { scene, buyer, order, viewer, look, remaining, onCard, money } = await openScene()
    expect(order).toMatchObject({ totalMinor: 39_800 - 3_980 + 4_900, tenderedMinor: 20_000 })
    expect(order.priceNotes.adjustments).toMatchObject([{ name: "A test offer", savedMinor: 3_980 }])
    expect([await remaining(), await onCard()]).toEqual([0, 0])
    await scene.settle(buyer, order)
    expect((await look()).status).toBe("PLACED")
    expect(await money()).toEqual([{ captured_minor: 20_720, refund_reserved_minor: 0 }])
    expect((await scene.ordering.cancel(order.code, viewer)).ok).toBe(true)
    expect([await remaining(), await onCard()]).toEqual([1, 20_000])
    expect(await money()).toEqual([{ captured_minor: 20_720, refund_reserved_minor: 20_720 }])
    expect(await brokenMoney(scene)).toEqual([])
  })

  it("pays back in parts that never exceed what each source paid, and in the end all of it", async () => {
    const { scene, buyer, order, viewer, look, onCard, money } = await openScene()
    await scene.settle(buyer, order)
    const cancelOne = async () => {
      const lines = [{ lineNo: 1, quantity: 1 }]
      const quoted = await scene.ordering.quoteCancel(order.code, viewer, lines)
      if (!quoted.ok) throw new Error(quoted.error.code)
      const input = { idempotencyKey: newId(), lines, expectedRefundMinor: quoted.value.refundMinor }
      const cancelled = await scene.ordering.cancelLines(order.code, viewer, input)
      if (!cancelled.ok) throw new Error(JSON.stringify(cancelled.error))
    }
    await cancelOne()
    const [half] = await money()
    const part = (await onCard()) + (half?.refund_reserved_minor ?? 0)
    expect(Math.abs(part - 17_910)).toBeLessThanOrEqual(1)
    expect(await brokenMoney(scene)).toEqual([])
    expect((await scene.ordering.cancel(order.code, viewer)).ok).toBe(true)
    expect((await look()).status).toBe("CANCELLED")
    expect(await onCard()).toBe(20_000)
    expect(await money()).toEqual([{ captured_minor: 20_720, refund_reserved_minor: 20_720 }])
    expect(await brokenMoney(scene)).toEqual([])
  })

  it("frees both when it expires, and takes both again when it is paid late", async () => {
    const { scene, buyer, order, look, remaining, onCard } = await openScene()
    const viewer = { shopper: buyer.shopper, accessToken: null }
    const paid = await scene.ordering.pay(order.code, viewer, newId())
    if (!paid.ok) throw new Error(paid.error.code)
    scene.bank.control.mood = "dead"
    for (const _round of [1, 2]) {
      await end(order.id)
      await scene.ordering.expireOrder(order.id)
    }
    scene.bank.control.mood = "well"
    expect((await look()).status).toBe("EXPIRED")
    expect([await remaining(), await onCard()]).toEqual([1, 20_000])
    await scene.ordering.settle(scene.bank.pay(paid.value.attemptId))
    expect(await look()).toMatchObject({ status: "PLACED", late: true })
    expect([await remaining(), await onCard()]).toEqual([0, 0])
    expect(await brokenMoney(scene)).toEqual([])
  })

  it("pays a late payment back when somebody else has the coupon meanwhile", async () => {
    const { scene, buyer, order, look, coupon, money, onCard } = await openScene()
    const paid = await scene.ordering.pay(order.code, { shopper: buyer.shopper, accessToken: null }, newId())
    if (!paid.ok) throw new Error(paid.error.code)
    scene.bank.control.mood = "dead"
    for (const _round of [1, 2]) {
      await end(order.id)
      await scene.ordering.expireOrder(order.id)
    }
    scene.bank.control.mood = "well"
    const email = `${newId()}@example.com`
    expect((await scene.order(scene.buyer({ kettle: 1 }), { coupon }, { email })).ok).toBe(true)
    await scene.ordering.settle(scene.bank.pay(paid.value.attemptId))
    expect((await look()).status).toBe("EXPIRED")
    expect(await money()).toEqual([{ captured_minor: 20_720, refund_reserved_minor: 20_720 }])
    expect(await onCard()).toBe(20_000)
    expect(await brokenMoney(scene)).toEqual([])
  })
})

describe("an order that a gift card pays in full", () => {
  it("is placed at once, without a gateway, and cancelled onto the card", async () => {
    const scene = await offerScene({ kettle: { "WH-BLR": 5 } })
    const card = await scene.giftCard(100_000)
    const buyer = scene.buyer({ kettle: 1 })
    const placed = await scene.order(buyer, { giftCards: [card] })
    expect(placed).toMatchObject({ ok: true, value: { status: "PLACED", payment: { state: "captured" } } })
    if (!placed.ok) return
    expect(placed.value.canPay).toBe(false)
    expect(await rowsOf("SELECT id FROM payment_attempt WHERE order_id = ?", placed.value.id)).toEqual([])
    const viewer = { shopper: buyer.shopper, accessToken: null }
    const cancelled = await scene.ordering.cancel(placed.value.code, viewer)
    expect(cancelled).toMatchObject({ ok: true, value: { status: "CANCELLED" } })
    expect(await scene.pricing.giftCardOf(card)).toMatchObject({ availableMinor: 100_000 })
    expect(await brokenMoney(scene)).toEqual([])
  })
})
