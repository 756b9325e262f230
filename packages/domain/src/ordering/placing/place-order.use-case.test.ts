import { describe, expect, it } from "vitest"
import { err, type Shopper } from "../../shared/index.ts"
import { expectSoundBooks, type FakeShop, fakeShop, placeInput } from "../testing/index.ts"
import { makePlaceOrder } from "./place-order.use-case.ts"

const agree = async (shop: FakeShop, shopper: Shopper) => {
  const checkout = await shop.checkout({ shopper, pincode: "560001", service: "standard" })
  if (!checkout.ok) throw new Error(checkout.error.code)
  const { quoteId, cartVersion } = checkout.value
  return placeInput({ shopper, quoteId, cartVersion })
}

const scene = async (stock = 5, quantity = 2) => {
  const shop = fakeShop({ kettle: stock })
  const shopper = shop.fill("v1", 1, { kettle: quantity })
  return { shop, shopper, input: await agree(shop, shopper) }
}

describe("placeOrder", () => {
  it("holds the stock and freezes what was agreed", async () => {
    const { shop, input } = await scene()
    const placed = await shop.place(input)
    expect(placed).toMatchObject({
      ok: true,
      value: {
        status: "RESERVED",
        totalMinor: 24_900,
        canPay: true,
        canCancel: true,
        payment: { state: "none" },
      },
    })
    expect(shop.books.stock.get("kettle")).toEqual({ onHand: 5, reserved: 2, allocated: 0 })
    expect(shop.running.size).toBe(1)
    expectSoundBooks(shop.books)
  })

  it("leaves a day that is full, in stock and books too, for the next one", async () => {
    const { shop, input } = await scene()
    shop.courier.perDay = 1
    expect((await shop.place(input)).ok).toBe(true)
    const second = await agree(shop, shop.fill("v2", 1, { kettle: 1 }))
    expect((await shop.place({ ...second, idempotencyKey: "key-00000009" })).ok).toBe(true)
    expect([...shop.books.rooms]).toEqual([
      ["van 2026-01-05", 1],
      ["van 2026-01-06", 1],
    ])
    expectSoundBooks(shop.books)
  })

  it("answers a repeated request with the same order, another request under the key with a conflict", async () => {
    const { shop, input } = await scene()
    const [first, again] = [await shop.place(input), await shop.place(input)]
    expect(again).toEqual(first)
    expect(await shop.place({ ...input, email: "x@example.com" })).toEqual(
      err({ code: "IDEMPOTENCY_CONFLICT" }),
    )
    expect(shop.books.orders.size).toBe(1)
  })

  it("makes one order of one cart version, whatever the keys", async () => {
    const { shop, input } = await scene()
    const first = await shop.place(input)
    expect(await shop.place({ ...input, idempotencyKey: "key-00000002" })).toEqual(first)
    expect(shop.books.orders.size).toBe(1)
  })

  it("replaces an unpaid order when the shopper changes the address", async () => {
    const { shop, input } = await scene()
    await shop.place(input)
    const address = { ...input.address, line1: "99, New Road" }
    const second = await shop.place({ ...input, idempotencyKey: "key-00000002", address })
    expect(second).toMatchObject({ ok: true, value: { address: { line1: "99, New Road" } } })
    expect([...shop.books.orders.values()].map(({ status }) => status)).toEqual(["CANCELLED", "RESERVED"])
    expectSoundBooks(shop.books)
  })

  it("never replaces what is bought already", async () => {
    const { shop, shopper, input } = await scene()
    const placed = await shop.place(input)
    if (!placed.ok) throw new Error(placed.error.code)
    const paid = await shop.pay(placed.value.code, { shopper, accessToken: null }, "pay-1")
    if (!paid.ok) throw new Error(paid.error.code)
    await shop.settle(shop.decide(paid.value.attemptId, "captured"))
    const other = { ...input, idempotencyKey: "key-00000002", email: "x@example.com" }
    expect(await shop.place(other)).toEqual(err({ code: "CART_CHANGED", cartVersion: 1 }))
  })

  it("names each line that is short and keeps nothing", async () => {
    const { shop, input } = await scene()
    shop.books.stock.set("kettle", { onHand: 1, reserved: 0, allocated: 0 })
    expect(await shop.place(input)).toEqual(
      err({ code: "OUT_OF_STOCK", lines: [{ sku: "kettle", title: "The kettle", wanted: 2, available: 1 }] }),
    )
    expect(shop.books.orders.size).toBe(0)
  })

  it("asks for consent when the price differs, and takes no price from the client", async () => {
    const { shop, input } = await scene()
    const answer = await shop.place({ ...input, quoteId: "a-cheaper-one" })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: "PRICE_CHANGED", checkout: { quoteId: input.quoteId } },
    })
  })

  it("refuses a cart that changed, is empty, holds what isn't sold, or can't be delivered", async () => {
    const { shop, shopper, input } = await scene()
    shop.fill("v1", 2, { kettle: 2 })
    expect(await shop.place(input)).toEqual(err({ code: "CART_CHANGED", cartVersion: 2 }))
    shop.fill("v1", 1, { withdrawn: 1, unknown: 1 })
    expect(await shop.place(input)).toEqual(err({ code: "SKU_WITHDRAWN", skus: ["withdrawn", "unknown"] }))
    shop.fill("v1", 1, {})
    expect(await shop.place(input)).toEqual(err({ code: "EMPTY_CART" }))
    shop.fill("v1", 1, { kettle: 1 })
    const far = { ...input, shopper, address: { ...input.address, pincode: "999999" } }
    expect(await shop.place(far)).toMatchObject({ error: { code: "NOT_DELIVERABLE", skus: ["kettle"] } })
  })

  it("caps the units of one SKU in a shopper's unpaid orders, and answers an earlier key all the same", async () => {
    const shop = fakeShop({ kettle: 90 }, { unitLimit: 7 })
    const first = await agree(shop, shop.fill("v1", 1, { kettle: 5 }))
    const placed = await shop.place(first)
    const second = await agree(shop, shop.fill("v1", 2, { kettle: 3 }))
    const more = { ...second, idempotencyKey: "key-00000002" }
    expect(await shop.place(more)).toEqual(err({ code: "TOO_MANY_UNITS_HELD", limit: 7 }))
    expect(await shop.place(first)).toEqual(placed)
    const third = await agree(shop, shop.fill("v1", 3, { kettle: 2 }))
    expect((await shop.place({ ...third, idempotencyKey: "key-00000003" })).ok).toBe(true)
    expectSoundBooks(shop.books)
  })

  it("asks the caller's own limit once, for what was agreed to, and holds nothing beyond it", async () => {
    const { shop, input } = await scene()
    const asked: unknown[] = []
    const allow = async (lines: readonly { sku: string; quantity: number }[]) => {
      asked.push(...lines)
      return asked.length > 1 ? { retryAfterSeconds: 60 } : null
    }
    expect((await shop.place({ ...input, quoteId: "a-cheaper-one", allow })).ok).toBe(false)
    expect(asked).toEqual([])
    const placed = await shop.place({ ...input, allow })
    expect(asked).toEqual([{ sku: "kettle", quantity: 2 }])
    expect(await shop.place({ ...input, allow }), "its own order, whatever the limit").toEqual(placed)
    const other = await agree(shop, shop.fill("v2", 1, { kettle: 1 }))
    const over = err({ code: "TOO_MANY_UNITS_ASKED", retryAfterSeconds: 60 })
    expect(await shop.place({ ...other, idempotencyKey: "key-00000009", allow })).toEqual(over)
    expect(shop.books.stock.get("kettle")?.reserved).toBe(2)
  })

  it("caps a shopper's unpaid orders", async () => {
    const shop = fakeShop({ kettle: 9 }, { openLimit: 2 })
    const answers: string[] = []
    for (let version = 1; version <= 3; version += 1) {
      const input = await agree(shop, shop.fill("v1", version, { kettle: 1 }))
      const answer = await shop.place({ ...input, idempotencyKey: `key-0000000${version}` })
      answers.push(answer.ok ? "placed" : answer.error.code)
    }
    expect(answers).toEqual(["placed", "placed", "TOO_MANY_OPEN_ORDERS"])
  })

  it("reads the stock anew when somebody was faster, and asks for patience rather than being wrong", async () => {
    const { shop, input } = await scene(5, 1)
    let losses = 3
    const write = async () => {
      losses -= 1
      return losses >= 0 ? ("short" as const) : ("written" as const)
    }
    const rest = { view: shop.read.view, viewNew: shop.read.viewNew, supersede: async () => undefined, write }
    expect((await makePlaceOrder({ ...shop.facts, ...rest })(input)).ok).toBe(true)
    losses = 1000
    const busy = err({ code: "SHOP_BUSY", retryAfterSeconds: 2 })
    expect(await makePlaceOrder({ ...shop.facts, ...rest })(input)).toEqual(busy)
    expect(shop.books.stock.get("kettle")?.reserved).toBe(0)
  })
})
