import { expect, test } from "@playwright/test"
import {
  type ApiOrder,
  apiShopper,
  expectRefused,
  postalAddress,
  type Quote,
} from "../fixtures/api-shopper.ts"
import { changeBooks, orderInBooks, readBooks } from "../fixtures/books.ts"
import { feedOne } from "../fixtures/fed.ts"
import { plenty, untouched } from "../fixtures/stocked.ts"

const codesOf = async (answers: readonly { json: () => Promise<unknown>; ok: () => boolean }[]) => {
  const orders = await Promise.all(answers.filter((one) => one.ok()).map((one) => one.json()))
  return new Set(orders.map((one) => (one as ApiOrder).code))
}

test("one buyer with forty orders at once gets one", async ({ request }) => {
  const shopper = await apiShopper(request)
  await shopper.fill(await plenty(), 1)
  const quote = await shopper.quote()
  const answers = await Promise.all(Array.from({ length: 40 }, () => shopper.order(quote)))
  const codes = await codesOf(answers)
  expect(codes.size).toBe(1)
  for (const refused of answers.filter((one) => !one.ok())) await expectRefused(refused)
  const rows = await readBooks<{ orders: number }>(
    "SELECT COUNT(*) AS orders FROM ordering_order WHERE cart_id = (SELECT cart_id FROM ordering_order WHERE code = ?)",
    [[...codes][0] ?? ""],
  )
  expect(Number(rows[0]?.orders)).toBe(1)
})

test("the last units go to one of twenty who want all of them", async ({ request }) => {
  const { sku, left } = await untouched(2, 10)
  const crowd = await Promise.all(Array.from({ length: 20 }, () => apiShopper(request)))
  const quotes: Quote[] = []
  for (const one of crowd) {
    await one.fill(sku, left)
    quotes.push(await one.quote())
  }
  const answers = await Promise.all(
    crowd.map((one, at) => {
      const quote = quotes[at]
      if (!quote) throw new Error("no quote")
      return one.order(quote)
    }),
  )
  const told = await Promise.all(
    answers.map(async (one) => `${one.status()} ${one.ok() ? "" : await one.text()}`),
  )
  expect(
    answers.filter((one) => one.ok()),
    told.join("\n"),
  ).toHaveLength(1)
  for (const lost of answers.filter((one) => !one.ok()))
    expect(await expectRefused(lost, 409, 422)).toContain("OUT_OF_STOCK")
  const [row] = await readBooks<{ sold: string }>(
    "SELECT SUM(quantity) AS sold FROM inventory_reservation WHERE sku = ? AND state <> 'RELEASED'",
    [sku],
  )
  const [stock] = await readBooks<{ stock: string }>(
    "SELECT SUM(on_hand) AS stock FROM inventory_stock WHERE sku = ?",
    [sku],
  )
  expect([Number(row?.sold), Number(stock?.stock)]).toEqual([left, left])
})

test("a cart changed after the quote isn't ordered, and one changed while paying stays out of the order", async ({
  request,
}) => {
  const shopper = await apiShopper(request)
  const [cheap, dear] = [await plenty(), await plenty(1)]
  await shopper.fill(cheap, 1)
  const quote = await shopper.quote()
  await shopper.fill(dear, 1)
  expect(await expectRefused(await shopper.order(quote), 409)).toContain("CART_CHANGED")
  const forged = { ...(await shopper.quote()), quote_id: quote.quote_id }
  expect(await expectRefused(await shopper.order(forged), 409)).toContain("PRICE_CHANGED")

  const placed = (await (await shopper.order(await shopper.quote())).json()) as ApiOrder
  const before = await orderInBooks(placed.code)
  expect((await shopper.pay(placed.code)).ok()).toBe(true)
  await shopper.fill(dear, 2)
  expect(await orderInBooks(placed.code)).toMatchObject({ total_minor: before?.total_minor })
  const lines = await readBooks<{ quantity: number }>(
    "SELECT quantity FROM ordering_line WHERE order_id = ?",
    [before?.id ?? ""],
  )
  expect(lines.map(({ quantity }) => quantity)).toEqual([1, 1])
})

test("no client sets prices, fees, states or owners of an order", async ({ request }) => {
  const shopper = await apiShopper(request)
  await shopper.fill(await plenty(), 1)
  const quote = await shopper.quote()
  const extras = [
    "total_minor",
    "price",
    "discount_minor",
    "delivery_minor",
    "currency",
    "status",
    "owner_key",
    "user_id",
  ]
  for (const extra of extras) await expectRefused(await shopper.order(quote, { [extra]: 1 }), 400)
  for (const cart_version of [-1, 1.5, "1", null, 2 ** 53])
    await expectRefused(await shopper.order(quote, { cart_version }), 400, 409)
  for (const address of [
    null,
    [],
    { ...postalAddress, country: "US" },
    { ...postalAddress, pincode: { $ne: "" } },
  ])
    await expectRefused(await shopper.order(quote, { address }), 400)
  for (const key of ["", "short", "x".repeat(10_000), "a b c d e f"])
    await expectRefused(await shopper.order(quote, {}, key), 400, 431)
  expect(await (await request.get("/api/v1/cart", { headers: shopper.headers })).json()).toMatchObject({
    count: 1,
  })
})

test("to a stranger an order doesn't exist, however it is asked for", async ({ request }) => {
  const [owner, stranger] = [await apiShopper(request), await apiShopper(request)]
  const order = await owner.buy(await plenty(), 1)
  const [row] = await readBooks<{ id: string }>("SELECT id FROM ordering_order WHERE code = ?", [order.code])
  const unknown = await (await stranger.see("ZZZZ-ZZZZ-ZZZZ")).text()
  for (const name of [order.code, row?.id ?? "", order.code.toLowerCase()]) {
    const seen = await stranger.see(name)
    expect(name === row?.id ? [400, 404] : [404]).toContain(seen.status())
    if (seen.status() === 404) expect((await seen.text()).length).toBe(unknown.length)
  }
  for (const token of ["", "x", "a".repeat(43), order.code])
    await expectRefused(await request.get(`/api/v1/orders/${order.code}?token=${token}`), 400, 404, 401)
  await expectRefused(await stranger.pay(order.code), 404)
  await expectRefused(await stranger.post(`/api/v1/orders/${order.code}/cancel`, {}), 404, 405)
  expect(await orderInBooks(order.code)).toMatchObject({ status: "RESERVED" })
})

test("what is withdrawn isn't sold, neither by its SKU nor from a cart of before", async ({ request }) => {
  const shopper = await apiShopper(request)
  const sku = await feedOne(request, 20)
  await shopper.fill(sku, 1)
  const quote = await shopper.quote()
  await changeBooks("UPDATE pricing_sku SET state = 'withdrawn' WHERE sku = ?", [sku])
  try {
    expect(await expectRefused(await shopper.order(quote), 409, 422)).toContain("SKU_WITHDRAWN")
    expect(
      await readBooks("SELECT order_id FROM inventory_reservation WHERE sku = ? AND state = 'HELD'", [sku]),
    ).toEqual([])
  } finally {
    await changeBooks("UPDATE pricing_sku SET state = 'live' WHERE sku = ?", [sku])
  }
  await expectRefused(await shopper.put("SUP-99-NOT-THERE", 1), 404, 409, 422)
})

test("nobody hoards: unpaid orders are few, however they are opened", async ({ request }) => {
  const shopper = await apiShopper(request)
  const skus = [await plenty(), await plenty(1)]
  const codes: string[] = []
  for (let round = 0; round < 7; round += 1) {
    await shopper.fill(skus[round % 2] ?? "", 1 + (round % 3))
    const answer = await shopper.order(await shopper.quote())
    codes.push(answer.ok() ? "RESERVED" : await expectRefused(answer, 409, 422, 429))
  }
  expect(codes.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => "RESERVED"))
  for (const refused of codes.slice(5)) expect(refused).toContain("TOO_MANY_OPEN_ORDERS")
})
