import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import {
  checkOut,
  openScene,
  payFor,
  placeFor,
  placeInputOf,
  viewerOf,
} from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const stockOf = async (sku: string) => {
  const [row] = await clients
    .mysql()
    .rows<{ on_hand: string; reserved: string; allocated: string }>(
      "SELECT SUM(on_hand) AS on_hand, SUM(reserved) AS reserved, SUM(allocated) AS allocated FROM inventory_stock WHERE sku = ?",
      [sku],
    )
  return [Number(row?.on_hand), Number(row?.reserved), Number(row?.allocated)]
}

describe("an order on the real database", () => {
  it("is reserved, paid and placed", async () => {
    const scene = await openScene({ kettle: { "WH-BLR": 5 } })
    const { ordering, bank, skuOf } = scene
    const buyer = scene.buyer({ kettle: 2 })
    const order = await placeFor(ordering, buyer)
    expect(order).toMatchObject({
      status: "RESERVED",
      itemsMinor: 39_800,
      deliveryMinor: 4_900,
      totalMinor: 44_700,
    })
    expect(await stockOf(skuOf("kettle"))).toEqual([5, 2, 0])

    const attemptId = await payFor(ordering, buyer, order.code)
    await ordering.settle(bank.pay(attemptId))
    const placed = await ordering.getOrder(order.code, viewerOf(buyer))
    expect(placed).toMatchObject({
      ok: true,
      value: { status: "PLACED", payment: { state: "captured" }, canPay: false },
    })
    expect(await stockOf(skuOf("kettle"))).toEqual([5, 0, 2])
    const page = await ordering.listOrders(buyer.shopper, { cursor: null, limit: 10 })
    expect(page.items).toMatchObject([{ code: order.code, status: "PLACED", itemCount: 2 }])
  })

  it("expires on time, never before, and gives its stock back", async () => {
    const scene = await openScene({ kettle: { "WH-BLR": 1 } }, { holdMs: 3_000 })
    const { ordering, skuOf } = scene
    const buyer = scene.buyer({ kettle: 1 })
    const order = await placeFor(ordering, buyer)
    expect(await ordering.expireOrder(order.id)).toBe(false)
    await until("the hold's end", async () => ordering.expireOrder(order.id))
    expect(await ordering.expireOrder(order.id)).toBe(false)
    expect(await ordering.getOrder(order.code, viewerOf(buyer))).toMatchObject({
      value: { status: "EXPIRED" },
    })
    expect(await stockOf(skuOf("kettle"))).toEqual([1, 0, 0])
    expect((await placeFor(ordering, buyer)).status).toBe("RESERVED")
  })

  it("is made once for one key, however many ask at once", async () => {
    const scene = await openScene({ kettle: { "WH-BLR": 50 } })
    const { ordering, skuOf } = scene
    const buyer = scene.buyer({ kettle: 1 })
    const input = placeInputOf(buyer, await checkOut(ordering, buyer))
    const answers = await Promise.all(Array.from({ length: 20 }, () => ordering.place(input)))
    expect(new Set(answers.map((answer) => answer.ok && answer.value.code)).size).toBe(1)
    expect(await stockOf(skuOf("kettle"))).toEqual([50, 1, 0])
    const other = await ordering.place({ ...input, email: "other@example.com" })
    expect(other).toEqual({ ok: false, error: { code: "IDEMPOTENCY_CONFLICT" } })
  })

  it("is made once for one cart version, even with different keys", async () => {
    const scene = await openScene({ kettle: { "WH-BLR": 50 } })
    const { ordering, skuOf } = scene
    const buyer = scene.buyer({ kettle: 3 })
    const checkout = await checkOut(ordering, buyer)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ordering.place(placeInputOf(buyer, checkout, newId()))),
    )
    expect(new Set(answers.map((answer) => answer.ok && answer.value.code)).size).toBe(1)
    expect(await stockOf(skuOf("kettle"))).toEqual([50, 3, 0])
  })
})
