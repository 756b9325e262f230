import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { brokenMoney, offerScene, rowsOf } from "./ordering/testing/offer-scene.ts"
import { address } from "./ordering/testing/order-doors.ts"
import { grantRewards } from "./ordering/testing/rewards.builder.ts"
import { closeAll } from "./shared/index.ts"

afterAll(closeAll)

const none = {
  ...{ minimumMinor: 0, categories: [], segment: "everyone" as const, customerIds: [], regions: [] },
  ...{ startsAt: null, endsAt: null },
}
const open = () => offerScene({ kettle: { "WH-BLR": 30 } })
type Scene = Awaited<ReturnType<typeof open>>
const reasonOf = async (scene: Scene, coupon: string, who = {}) => {
  const { coupon: answer, discountMinor } = await scene.checkOut(scene.buyer({ kettle: 1 }), { coupon }, who)
  if (answer?.ok) return "ok"
  expect(discountMinor).toBe(0)
  return answer?.problem.reason
}

describe("a coupon is no way to cheat", () => {
  it("by other spellings, look-alikes, its end, its beginning, another's name or a guess", async () => {
    const scene = await open()
    const { code } = await scene.coupon()
    expect(await reasonOf(scene, code.toLowerCase())).toBe("ok")
    const alike = `\u0410${code.slice(1)}`
    const over = await scene.coupon({ conditions: { ...none, endsAt: new Date(Date.now() - 1) } })
    const early = await scene.coupon({ conditions: { ...none, startsAt: new Date(Date.now() + 60_000) } })
    const others = await scene.coupon({ conditions: { ...none, customerIds: ["somebody-else"] } })
    for (const bad of [alike, over.code, early.code, others.code, "NOSUCHCODE", "' OR 1=1", "%"])
      expect(await reasonOf(scene, bad, { customerId: newId() })).toBe("NOT_VALID")
    const south = await scene.coupon({ conditions: { ...none, regions: ["south"] } })
    expect(await reasonOf(scene, south.code)).toBe("REGION")
  })

  it("by ordering at a price seen before the offer was paused or changed", async () => {
    const scene = await open()
    const { code, offerId } = await scene.coupon()
    const buyer = scene.buyer({ kettle: 1 })
    const { quoteId } = await scene.checkOut(buyer, { coupon: code })
    await scene.pricing.admin.setOfferState(offerId, "paused", "test-admin")
    const answer = await scene.ordering.place({
      ...{ shopper: buyer.shopper, idempotencyKey: newId(), cartVersion: buyer.cart.version, quoteId },
      ...{ email: "a@example.com", service: "standard", coupon: code },
      address,
    })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: "PRICE_CHANGED", checkout: { discountMinor: 0, coupon: { ok: false } } },
    })
  })

  it("by an order that is given back in part: what comes back is what was paid", async () => {
    const scene = await open()
    const { code } = await scene.coupon({ benefit: { kind: "amount", amountMinor: 10_001 } })
    const buyer = scene.buyer({ kettle: 3 })
    const placed = await scene.order(buyer, { coupon: code }, { email: `${newId()}@example.com` })
    if (!placed.ok) throw new Error(placed.error.code)
    await scene.settle(buyer, placed.value)
    const viewer = { shopper: buyer.shopper, accessToken: null }
    const refunds: number[] = []
    for (const _unit of [1, 2, 3]) {
      const lines = [{ lineNo: 1, quantity: 1 }]
      const quoted = await scene.ordering.quoteCancel(placed.value.code, viewer, lines)
      if (!quoted.ok) throw new Error(quoted.error.code)
      const { refundMinor } = quoted.value
      const input = { idempotencyKey: newId(), lines, expectedRefundMinor: refundMinor }
      expect((await scene.ordering.cancelLines(placed.value.code, viewer, input)).ok).toBe(true)
      refunds.push(refundMinor)
    }
    for (const refund of refunds.slice(0, 2)) expect(refund).toBeLessThan(19_900)
    expect(refunds.reduce((sum, one) => sum + one, 0)).toBe(placed.value.totalMinor)
  })
})

describe("rewards and cards are no way to cheat", () => {
  it("by another's rewards, as a guest, or with a blocked card", async () => {
    const scene = await open()
    const customerId = newId()
    await grantRewards(scene.clients, customerId, 50_000)
    const spends = async (who: object, giftCards: string[] = []) => {
      const vouchers = { useRewards: true, giftCards }
      return (await scene.checkOut(scene.buyer({ kettle: 1 }), vouchers, who)).tenders.length
    }
    expect(await spends({ customerId })).toBe(1)
    expect(await spends({ customerId: newId() })).toBe(0)
    expect(await spends({})).toBe(0)
    const card = await scene.giftCard(50_000)
    expect(await spends({}, [card, card.toLowerCase(), ` ${card}`])).toBe(1)
    const [row] = await rowsOf<{ account_id: string }>(
      "SELECT account_id FROM pricing_gift_card WHERE last_four = ? ORDER BY created_at DESC LIMIT 1",
      card.slice(-4),
    )
    await scene.pricing.admin.setGiftCardState(row?.account_id ?? "", "blocked", "test-admin")
    expect(await spends({}, [card])).toBe(0)
    expect(await scene.pricing.giftCardOf(card)).toBeNull()
  })

  it("by buying, earning and giving back: rewards come only once a parcel can't be returned", async () => {
    const scene = await open()
    const { pricing } = scene
    const [orderId, shipmentId, customerId] = [newId(), newId(), newId()]
    const lines = [{ sku: "a", quantity: 2, unitPriceMinor: 50_000 }]
    const day = 24 * 3_600_000
    const ago = (days: number) => new Date(Date.now() - days * day)
    const bought = { orderId, orderCode: "CHEAT", customerId, email: "c@example.com", totalMinor: 100_000 }
    await pricing.noteBought({ ...bought, lines, at: ago(60) })
    await pricing.settleRewards(500)
    expect((await pricing.rewardsOf(customerId)).balanceMinor).toBe(0)
    const units = [{ sku: "a", quantity: 2 }]
    await pricing.noteDelivered({ orderId, shipmentId, units, at: ago(1) })
    await pricing.noteDelivered({ orderId, shipmentId, units, at: ago(1) })
    await pricing.settleRewards(500)
    const waiting = await pricing.rewardsOf(customerId)
    expect(waiting).toMatchObject({ balanceMinor: 0, coming: [{ orderCode: "CHEAT", amountMinor: 1_000 }] })
    const back = { orderId, fact: newId(), units: [{ shipmentId, sku: "a", quantity: 2 }], at: ago(0) }
    await pricing.noteReturnAsked(back)
    await pricing.noteReturned(back)
    await pricing.noteReturned(back)
    expect((await pricing.rewardsOf(customerId)).coming).toEqual([])
    expect(await brokenMoney(scene, [orderId, shipmentId, customerId])).toEqual([])
  })
})
