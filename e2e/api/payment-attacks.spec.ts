import { createHmac } from "node:crypto"
import { expect, test } from "@playwright/test"
import { apiShopper, expectRefused } from "../fixtures/api-shopper.ts"
import { orderInBooks, readBooks } from "../fixtures/books.ts"
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
