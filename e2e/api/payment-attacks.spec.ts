import { createHmac } from "node:crypto"
import { expect, test } from "@playwright/test"
import { apiShopper, expectRefused } from "../fixtures/api-shopper.ts"
import { orderInBooks, readBooks } from "../fixtures/books.ts"
import { orderBeingPaid } from "../fixtures/gateway.ts"
import { plenty } from "../fixtures/stocked.ts"

const ours = { "content-type": "application/json", "x-haat-client": "web" }

test("an order isn't paid by skipping the payment", async ({ request, baseURL }) => {
  const shopper = await apiShopper(request)
  const order = await shopper.buy(await plenty(), 1)
  const [row] = await readBooks<{ id: string }>("SELECT id FROM ordering_order WHERE code = ?", [order.code])
  for (const name of ["settle", "confirm", "markPaid", "place-late", "ship", "expireOrder", "inquire"]) {
    const data = { json: { code: order.code, orderId: row?.id } }
    await expectRefused(await request.post(`/api/trpc/ordering.${name}`, { data, headers: ours }), 404)
  }
  const staffOnly = [
    ["PATCH", `/api/v1/orders/${order.code}`],
    ["PUT", `/api/v1/orders/${order.code}/status`],
    ["POST", `/api/v1/orders/${order.code}/shipments`],
    ["DELETE", `/api/v1/orders/${order.code}`],
  ] as const
  for (const [method, path] of staffOnly)
    await expectRefused(
      await request.fetch(path, { method, headers: shopper.headers, data: { status: "PLACED" } }),
    )
  const success = `/orders/${order.code}?status=success&paid=true&payment=captured`
  expect((await request.get(success)).status()).toBeLessThan(500)
  await expectRefused(
    await request.post("/api/webhooks/payment/sandbox", {
      data: { id: "1", type: "payment.captured", data: { reference: row?.id, status: "captured" } },
      headers: { origin: baseURL ?? "" },
    }),
    400,
  )
  expect(await orderInBooks(order.code)).toMatchObject({ status: "RESERVED" })
})

test("S15: the way back from the bank says nothing of another order, and settles none", async ({
  request,
  page,
}) => {
  const [payer, thief] = [await apiShopper(request), await apiShopper(request)]
  const [paid, unpaid] = [await orderBeingPaid(payer), await orderBeingPaid(thief)]
  const back = await request.post(`${paid.checkoutUrl}/pay`, { maxRedirects: 0 })
  const way = new URL(back.headers().location ?? "", "http://nowhere.invalid")
  expect(way.pathname).toBe(`/orders/${paid.code}`)
  const becomes = async () => (await orderInBooks(paid.code))?.status
  await expect.poll(becomes, { timeout: 60_000 }).toBe("PLACED")

  const token = way.searchParams.get("t") ?? ""
  const swapped = `/orders/${unpaid.code}${way.search}`
  for (const path of [
    swapped,
    `${swapped}&status=captured&reference=${paid.reference}`,
    `${way.pathname}/../${unpaid.code}${way.search}`,
  ]) {
    await page.goto(path)
    await expect(page.getByText(unpaid.code)).toHaveCount(0)
    await expect(page.locator('[data-stage="placed"]')).toHaveCount(0)
  }
  await expectRefused(await request.get(`/api/v1/orders/${unpaid.code}?token=${token}`), 404)
  for (const name of ["ordering.pay", "ordering.cancel"])
    await expectRefused(
      await request.post(`/api/trpc/${name}`, {
        data: {
          json: {
            code: unpaid.code,
            token,
            ...(name.endsWith("pay") ? { idempotencyKey: crypto.randomUUID() } : {}),
          },
        },
        headers: ours,
      }),
      404,
    )
  expect((await orderInBooks(unpaid.code))?.status).toBe("PAYMENT_PENDING")
  // Its own way back, gone before it is paid, is a look and nothing more.
  expect((await thief.see(unpaid.code)).status()).toBe(200)
  expect((await orderInBooks(unpaid.code))?.status).toBe("PAYMENT_PENDING")
})

/** A webhook with the demo's own secret: what a gateway gone mad, or whoever steals its key, could send. */
const sign = (rawBody: string): string => {
  const secret =
    process.env.PAYMENT_WEBHOOK_SECRET ?? "haat-development-payment-webhook-secret-not-for-production"
  const at = Math.floor(Date.now() / 1000)
  return `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${rawBody}`).digest("hex")}`
}

test("a payment of one rupee, or in another currency, buys nothing and goes back", async ({ request }) => {
  for (const paid of [{ amount: 100, currency: "INR" }, { currency: "USD" }]) {
    const shopper = await apiShopper(request)
    const order = await shopper.buy(await plenty(), 1)
    expect((await shopper.pay(order.code)).ok()).toBe(true)
    const before = await orderInBooks(order.code)
    const [attempt] = await readBooks<{ id: string }>("SELECT id FROM payment_attempt WHERE order_id = ?", [
      before?.id ?? "",
    ])
    const amount = paid.amount ?? before?.total_minor ?? 0
    const data = {
      ...{ id: `pay_${crypto.randomUUID()}`, reference: attempt?.id, status: "captured", reason: null },
      ...{ amount, captured: amount, currency: paid.currency, checkoutUrl: null },
    }
    const body = JSON.stringify({ id: crypto.randomUUID(), type: "payment.captured", data })
    const headers = { "haat-signature": sign(body), "content-type": "application/json" }
    const told = await request.post("/api/webhooks/payment/sandbox", { data: Buffer.from(body), headers })
    expect(told.status()).toBe(200)
    expect((await orderInBooks(order.code))?.status).not.toBe("PLACED")
    const refunds = await readBooks<{ reason: string; amount_minor: string }>(
      "SELECT reason, amount_minor FROM payment_refund WHERE order_id = ?",
      [before?.id ?? ""],
    )
    expect(refunds.map(({ reason, amount_minor: minor }) => [reason, Number(minor)])).toEqual([
      ["AMOUNT_MISMATCH", amount],
    ])
  }
})
