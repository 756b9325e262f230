import { describe, expect, it } from "vitest"
import { expectSoundBooks, fakeShop, placeInput } from "../../testing/index.ts"
import { makePlaceAndPay } from "./place-and-pay.use-case.ts"

const scene = async () => {
  const shop = fakeShop({ kettle: 5 })
  const shopper = shop.fill("v1", 1, { kettle: 2 })
  const checkout = await shop.checkout({ shopper, pincode: "560001", service: "standard" })
  if (!checkout.ok) throw new Error(checkout.error.code)
  const input = placeInput({ shopper, quoteId: checkout.value.quoteId })
  return { shop, input, attempts: () => [...shop.books.attempts.values()] }
}

const where = expect.stringContaining("https://pay.example/")

describe("placeAndPay", () => {
  it("leaves order and attempt as place and pay leave them, one after the other", async () => {
    const [together, apart] = [await scene(), await scene()]
    const both = await together.shop.placeAndPay(together.input)
    expect(both).toMatchObject({
      ok: true,
      value: { order: { status: "PAYMENT_PENDING" }, redirectUrl: where },
    })
    const placed = await apart.shop.place(apart.input)
    if (!placed.ok) throw new Error(placed.error.code)
    const viewer = { shopper: apart.input.shopper, accessToken: null }
    await apart.shop.pay(placed.value.code, viewer, apart.input.idempotencyKey)
    const left = ({ shop }: typeof apart) => {
      const blank = (rows: Iterable<object>) =>
        [...rows].map((row) => ({ ...row, id: "", orderId: "", code: "" }))
      const { orders, attempts, stock, steps } = shop.books
      return [blank(orders.values()), [...steps.values()], [...stock.values()], blank(attempts.values())]
    }
    expect(left(together)).toEqual(left(apart))
    expectSoundBooks(together.shop.books)
  })

  it("answers a repeat with the same order and the same place to pay", async () => {
    const { shop, input, attempts } = await scene()
    const [first, again] = [await shop.placeAndPay(input), await shop.placeAndPay(input)]
    if (!first.ok || !again.ok) throw new Error("refused")
    expect([again.value.order.code, again.value.redirectUrl]).toEqual([
      ...[first.value.order.code, first.value.redirectUrl],
    ])
    expect([shop.books.orders.size, attempts().length, shop.ledger.size]).toEqual([1, 1, 1])
    expect(await shop.placeAndPay({ ...input, email: "x@example.com" })).toMatchObject({
      error: { code: "IDEMPOTENCY_CONFLICT" },
    })
  })

  it("pays an order that was only placed under the key", async () => {
    const { shop, input, attempts } = await scene()
    await shop.place(input)
    expect(await shop.placeAndPay(input)).toMatchObject({ ok: true, value: { redirectUrl: where } })
    expect(attempts()).toHaveLength(1)
  })

  it("answers the placed hold when the gateway gives no answer, and goes on with the same attempt", async () => {
    const { shop, input, attempts } = await scene()
    shop.control.mood = "answer-lost"
    expect(await shop.placeAndPay(input)).toMatchObject({ ok: true, value: { redirectUrl: null } })
    expect(attempts().map(({ status }) => status)).toEqual(["UNKNOWN"])
    shop.control.mood = "well"
    expect(await shop.placeAndPay(input)).toMatchObject({ ok: true, value: { redirectUrl: where } })
    expect([attempts().length, shop.ledger.size]).toEqual([1, 1])
  })

  it("answers the order when the payment half breaks, and tells of it", async () => {
    const { shop, input } = await scene()
    const faults: unknown[] = []
    const broken = makePlaceAndPay({
      ...{ ...shop.facts, settle: shop.settle, pay: shop.pay, placing: shop.placing },
      onUnpaid: (error) => faults.push(error),
      desk: { ...shop.desk, noteCreated: async () => Promise.reject(new Error("database gone")) },
    })
    expect(await broken.placeAndPay(input)).toMatchObject({ ok: true, value: { redirectUrl: null } })
    expect(faults).toEqual([new Error("database gone")])
    expectSoundBooks(shop.books)
  })

  it("opens nothing for what is refused", async () => {
    const { shop, input, attempts } = await scene()
    shop.books.stock.set("kettle", { onHand: 1, reserved: 0, allocated: 0 })
    expect(await shop.placeAndPay(input)).toMatchObject({ error: { code: "OUT_OF_STOCK" } })
    expect([shop.books.orders.size, attempts().length]).toEqual([0, 0])
  })
})
