import { type APIRequestContext, expect } from "@playwright/test"
import { apiShopper, type Quote } from "../fixtures/api-shopper.ts"
import { orderInBooks, readBooks } from "../fixtures/books.ts"
import { customer } from "../fixtures/customer.ts"
import { feedOne } from "../fixtures/fed.ts"
import { offerDesk } from "../fixtures/offers.ts"
import { withOffice } from "../fixtures/office.ts"
import { grantRewards, heldOf } from "../fixtures/purse.ts"
import { plenty } from "../fixtures/stocked.ts"

withOffice("fifty orders at once spend no more of a gift card than is on it", async ({ request, office }) => {
  // A crowd's SKU lets in only so many for a minute: a product of its own, which no other test asks for.
  const sku = await feedOne(request, 200)
  const crowd = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const one = await apiShopper(request)
      await one.fill(sku, 1)
      return one
    }),
  )
  const price = (await crowd[0]?.quote())?.total_minor ?? 0
  const amount = Math.max(100, Math.floor(price * 2.5))
  const code = await offerDesk(office).giftCard(amount)
  const quotes: Quote[] = []
  for (const one of crowd) quotes.push(await one.quote({ gift_cards: code }))
  for (const { payable_minor: payable } of quotes) expect(payable).toBe(0)
  const orders = crowd.map((one, at) =>
    one.order(quotes[at] as Quote, { gift_cards: [code], email: `p${at}@example.com` }),
  )
  const placed = (await Promise.all(orders)).filter((one) => one.ok())
  const [card] = await readBooks<{ id: string }>(
    "SELECT account_id AS id FROM pricing_gift_card WHERE last_four = ? ORDER BY created_at DESC LIMIT 1",
    [code.slice(-4)],
  )
  expect(placed).toHaveLength(2)
  expect(await heldOf(card?.id ?? "")).toEqual({ taken: 2 * price, held: 0, balance: amount - 2 * price })
})

/** Two presses of one customer, each of a cart of its own: as it was, and as another tab has made it meanwhile. */
const pressTwice = async (request: APIRequestContext, baseURL: string, sku: string) => {
  const me = await customer(request, baseURL)
  await me.fill(sku, 1)
  const price = (await me.checkOut()).totalMinor
  await grantRewards(me.id, price)
  const vouchers = { useRewards: true }
  const change = async (quantity: number): Promise<void> => {
    await me.tell("basket.setQuantity", { sku, quantity })
  }
  await change(2)
  const two = await me.checkOut(vouchers)
  await change(1)
  const one = await me.checkOut(vouchers)
  expect([one.payableMinor, two.totalMinor - two.payableMinor]).toEqual([0, price])
  const [first, second] = await Promise.all([
    me.place(one, vouchers),
    change(2).then(() => me.place({ ...two, cartVersion: one.cartVersion + 1 }, vouchers)),
  ])
  const { balance, held, taken } = await heldOf(`reward:${me.id}`)
  return { placed: [first, second].filter(Boolean).length, left: balance - held, taken, price }
}

withOffice(
  "S12: two carts of one customer at once spend one balance of rewards once",
  async ({ request, baseURL, playwright }) => {
    const sku = await feedOne(request, 200)
    const rounds = 4
    for (let round = 0; round < rounds; round += 1) {
      const context = await playwright.request.newContext({ baseURL: baseURL ?? "" })
      const { placed, left, taken, price } = await pressTwice(context, baseURL ?? "", sku)
      expect(placed, "orders that the balance paid for").toBe(1)
      expect({ left, taken }).toEqual({ left: 0, taken: price })
      await context.dispose()
    }
  },
)

withOffice(
  "rewards are their owner's, and fifty presses of one checkout spend them once",
  async ({ request, baseURL, playwright }) => {
    const me = await customer(request, baseURL ?? "")
    const amount = 5000
    await grantRewards(me.id, amount)
    await me.fill(await plenty(10), 1)
    const checkout = await me.checkOut({ useRewards: true })
    const drawn = checkout.totalMinor - checkout.payableMinor
    expect(drawn).toBe(Math.min(amount, checkout.totalMinor))
    const orders = Array.from({ length: 50 }, () => me.place(checkout, { useRewards: true }))
    const placed = (await Promise.all(orders)).flatMap((one) => one ?? [])
    expect(new Set(placed.map(({ code }) => code)).size).toBe(1)
    const { balance, held, taken } = await heldOf(`reward:${me.id}`)
    expect(taken).toBe(drawn)
    expect(balance - held).toBe(amount - taken)

    const context = await playwright.request.newContext({ baseURL: baseURL ?? "" })
    const stranger = await customer(context, baseURL ?? "")
    await stranger.fill(await plenty(10), 1)
    const theirs = await stranger.checkOut({ useRewards: true })
    expect(theirs.payableMinor).toBe(theirs.totalMinor)
    expect(await stranger.place(checkout, { useRewards: true })).toBeNull()
    await context.dispose()
  },
)

withOffice("nobody earns rewards by buying and giving back", async ({ request, baseURL, office }) => {
  const me = await customer(request, baseURL ?? "")
  const rewards = () => me.ask<Rewards>("pricing.rewards")
  const buy = async (quantity: number): Promise<string> => {
    await me.fill(await plenty(11), quantity)
    const code = await me.placeWell(await me.checkOut())
    await me.payAtBank(code)
    // What was ordered leaves the cart a moment after; bought before that, it would be ordered again.
    await expect.poll(async () => (await me.ask<{ cartCount: number }>("header.state")).cartCount).toBe(0)
    return code
  }
  await me.tell("ordering.cancel", { code: await buy(1) })
  const kept = await buy(2)
  expect(await rewards()).toMatchObject({ balanceMinor: 0 })
  await office.deliver(kept)
  await expect.poll(async () => (await rewards()).coming.map((one) => one.orderCode)).toEqual([kept])
  expect(await rewards()).toMatchObject({ balanceMinor: 0 })

  const id = (await orderInBooks(kept))?.id ?? ""
  const [parcel] = await readBooks<{ id: string }>("SELECT id FROM ordering_shipment WHERE order_id = ?", [
    id,
  ])
  await me.tell("ordering.requestReturn", {
    ...{ code: kept, idempotencyKey: crypto.randomUUID(), shipmentId: parcel?.id },
    ...{ lines: [{ lineNo: 1, quantity: 2 }], reason: "damaged", note: "" },
  })
  const [open] = await readBooks<{ id: string }>("SELECT id FROM ordering_return WHERE order_id = ?", [id])
  await office.takeBack(kept, open?.id ?? "")
  await expect.poll(async () => (await rewards()).coming).toEqual([])
  expect(await rewards()).toMatchObject({ balanceMinor: 0 })
  const entries = await readBooks("SELECT ref FROM pricing_entry WHERE account_id = ?", [`reward:${me.id}`])
  expect(entries).toEqual([])
})

type Rewards = {
  readonly balanceMinor: number
  readonly coming: readonly { readonly orderCode: string }[]
}
