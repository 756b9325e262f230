import { randomUUID } from "node:crypto"
import { expect, test } from "@playwright/test"
import { apiShopper, expectRefused } from "../fixtures/api-shopper.ts"
import { orderInBooks, readBooks } from "../fixtures/books.ts"
import { orderBeingPaid, sendWebhook, sign, webhookOf } from "../fixtures/gateway.ts"
import { plenty } from "../fixtures/stocked.ts"

const stored = async (eventId: string): Promise<number> => {
  const rows = await readBooks("SELECT event_id FROM payment_webhook WHERE event_id = ?", [eventId])
  return rows.length
}

const becomes = (code: string, status: string) =>
  expect.poll(async () => (await orderInBooks(code))?.status, { timeout: 20_000 }).toBe(status)

test("a webhook that isn't signed for these bytes, by this gateway, now, writes nothing", async ({
  request,
}) => {
  const order = await orderBeingPaid(await apiShopper(request))
  const id = randomUUID()
  const body = webhookOf({ ...order, id })
  const other = "another-tenants-secret-of-32-letters!"
  const forgeries: readonly (readonly [string, string, string | null])[] = [
    ["no signature", body, null],
    ["an empty one", body, ""],
    ["a wrong one", body, `t=${Math.floor(Date.now() / 1000)},v1=${"0".repeat(64)}`],
    ["another tenant's", body, sign(body, { secret: other })],
    [
      "one byte changed",
      body.replace(`"amount":${order.amount}`, `"amount":${order.amount + 1}`),
      sign(body),
    ],
    ["a space more", `${body} `, sign(body)],
    ["six minutes old", body, sign(body, { ageSeconds: 360 })],
    ["ten minutes early", body, sign(body, { ageSeconds: -600 })],
    ["two signatures", body, `${sign(body)},${sign(body, { secret: other })}`],
  ]
  for (const [what, text, signature] of forgeries) {
    const answer = await sendWebhook(request, text, signature)
    expect(answer.status(), what).toBe(400)
  }
  expect(await stored(id)).toBe(0)
  expect((await orderInBooks(order.code))?.status).toBe("PAYMENT_PENDING")
})

test("a genuine webhook sent a hundred times at once has one effect", async ({ request }) => {
  const order = await orderBeingPaid(await apiShopper(request))
  const id = randomUUID()
  const body = webhookOf({ ...order, id })
  const signature = sign(body)
  const answers = await Promise.all(Array.from({ length: 100 }, () => sendWebhook(request, body, signature)))
  expect(answers.filter((answer) => answer.status() !== 200)).toEqual([])
  await becomes(order.code, "PLACED")
  expect(await stored(id)).toBe(1)
  const count = async (sql: string) => Number((await readBooks<{ n: number }>(sql, [order.orderId]))[0]?.n)
  expect(
    await count("SELECT COUNT(*) AS n FROM ordering_step WHERE order_id = ? AND status = 'PLACED'"),
  ).toBe(1)
  expect(
    await count("SELECT COUNT(*) AS n FROM inventory_movement WHERE ref_id = ? AND kind = 'COMMIT'"),
  ).toBe(1)
  expect(await count("SELECT COUNT(*) AS n FROM payment_refund WHERE order_id = ?")).toBe(0)
})

test("what concerns no payment of ours is kept or ignored, and what is too large isn't read", async ({
  request,
}) => {
  const order = await orderBeingPaid(await apiShopper(request))
  const [foreign, strange, huge] = [randomUUID(), randomUUID(), randomUUID()]
  const nobody = webhookOf({ reference: randomUUID(), amount: 500, id: foreign })
  expect((await sendWebhook(request, nobody)).status()).toBe(200)
  const other = webhookOf({ ...order, type: "dispute.opened", id: strange })
  expect((await sendWebhook(request, other)).status()).toBe(200)
  expect([await stored(foreign), await stored(strange)]).toEqual([1, 1])
  const giant = JSON.stringify({
    ...JSON.parse(webhookOf({ ...order, id: huge })),
    padding: "x".repeat(300_000),
  })
  expect((await sendWebhook(request, giant)).status()).toBe(413)
  for (const odd of ["", "null", "[]", "{}", '{"id":1,"type":"payment.captured","data":{}}', "\u0000"])
    expect((await sendWebhook(request, odd)).status(), odd).toBe(400)
  expect(await stored(huge)).toBe(0)
  expect((await orderInBooks(order.code))?.status).toBe("PAYMENT_PENDING")
})

test("an idempotency key is its owner's alone, one request's alone, and short", async ({ request }) => {
  const key = randomUUID()
  const [sku, one, other] = [await plenty(), await apiShopper(request), await apiShopper(request)]
  for (const shopper of [one, other]) await shopper.fill(sku, 1)
  const mine = await one.order(await one.quote(), {}, key)
  const theirs = await other.order(await other.quote(), {}, key)
  expect([mine.ok(), theirs.ok()]).toEqual([true, true])
  const codes = [await mine.json(), await theirs.json()] as readonly { readonly code: string }[]
  expect(codes[0]?.code).not.toBe(codes[1]?.code)
  await one.fill(sku, 2)
  await expectRefused(await one.order(await one.quote(), {}, key), 409)
  await expectRefused(await one.order(await one.quote(), {}, "k".repeat(10_000)), 400, 431)
  await expectRefused(await one.pay(codes[0]?.code ?? "", "k".repeat(10_000)), 400, 431)
})
