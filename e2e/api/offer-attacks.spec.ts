import { type APIRequestContext, expect } from "@playwright/test"
import { type ApiShopper, apiShopper, expectRefused } from "../fixtures/api-shopper.ts"
import { orderInBooks, readBooks } from "../fixtures/books.ts"
import { feedOne } from "../fixtures/fed.ts"
import { offerDesk } from "../fixtures/offers.ts"
import { withOffice } from "../fixtures/office.ts"
import { plenty } from "../fixtures/stocked.ts"

/** People with a product of their own in the cart: what a crowd wants is let to only so many for a minute. */
const crowdOf = async (size: number, request: APIRequestContext): Promise<readonly ApiShopper[]> => {
  const sku = await feedOne(request, 4 * size)
  return Promise.all(
    Array.from({ length: size }, async () => {
      const one = await apiShopper(request)
      await one.fill(sku, 1)
      return one
    }),
  )
}

withOffice(
  "a coupon is one person's once: fifty orders at once, in any spelling",
  async ({ request, office }) => {
    const code = await offerDesk(office).coupon()
    const email = `${crypto.randomUUID()}@example.com`
    const spellings = [code, code.toLowerCase(), ` ${code.slice(0, 4)}-${code.slice(4)} `]
    const crowd = await crowdOf(50, request)
    const answers = await Promise.all(
      crowd.map(async (one, at) => {
        const coupon = spellings[at % 3] ?? code
        const quote = await one.quote({ coupon })
        expect(quote.discount_minor).toBeGreaterThan(0)
        return one.order(quote, { coupon, email })
      }),
    )
    expect(answers.filter((one) => one.ok())).toHaveLength(1)
    for (const lost of answers.filter((one) => !one.ok())) await expectRefused(lost, 409, 503)
    const uses = await readBooks(
      `SELECT u.order_id FROM pricing_coupon_use u JOIN pricing_coupon c ON c.id = u.coupon_id
     WHERE c.code = ? AND u.state <> 'RELEASED'`,
      [code],
    )
    expect(uses).toHaveLength(1)
  },
)

withOffice(
  "no code counts but its own, in its time and region, and only one of them",
  async ({ request, office }) => {
    const offers = offerDesk(office)
    const [code, south, over] = await Promise.all([
      offers.coupon(),
      offers.coupon({ conditions: { regions: ["northeast"] } }),
      offers.coupon({ conditions: { endsAt: new Date(Date.now() - 1000) } }),
    ])
    const shopper = await apiShopper(request)
    await shopper.fill(await plenty(3), 1)
    const plain = await shopper.quote()
    const alike = [`\u0422${code.slice(1)}`, `${code}\u200b`, `\u202e${code}`, `${code.slice(0, -1)}\u0660`]
    const odd = ["NOSUCHCODE", "' OR 1=1", "%", over, south, `${code},${south}`]
    for (const coupon of [...alike, ...odd]) {
      const answer = await shopper.askQuote({ coupon })
      if (!answer.ok()) {
        await expectRefused(answer, 400)
        continue
      }
      const quote = (await answer.json()) as typeof plain
      expect(quote, coupon).toMatchObject({ discount_minor: 0, total_minor: plain.total_minor })
      expect(quote.coupon?.counts, coupon).toBe(false)
    }
    const headers = { ...shopper.headers, date: "Mon, 01 Jan 2024 00:00:00 GMT" }
    const then = await request.get("/api/v1/checkout", {
      headers,
      params: { pincode: "560001", coupon: over },
    })
    expect(await then.json()).toMatchObject({ discount_minor: 0 })
    for (const coupon of [[code, code], { code }, 1])
      await expectRefused(await shopper.order(plain, { coupon }), 400)
    await expectRefused(await shopper.order(plain, { coupons: [code] }), 400)

    const quote = await shopper.quote({ coupon: code })
    const placed = await shopper.order(quote, { coupon: code, email: `${crypto.randomUUID()}@example.com` })
    expect(placed.ok(), await placed.text()).toBe(true)
    expect(quote.total_minor).toBe(plain.total_minor - quote.discount_minor)
  },
)

withOffice(
  "a quote with a coupon is no ticket for an order without one, nor for one after its end",
  async ({ request, office }) => {
    const offers = offerDesk(office)
    const code = await offers.coupon()
    const shopper = await apiShopper(request)
    await shopper.fill(await plenty(3), 1)
    const cheap = await shopper.quote({ coupon: code })
    expect(await expectRefused(await shopper.order(cheap), 409)).toContain("PRICE_CHANGED")
    const [row] = await readBooks<{ id: string }>(
      "SELECT promotion_id AS id FROM pricing_coupon WHERE code = ?",
      [code],
    )
    await offers.pause(row?.id ?? "")
    expect(await expectRefused(await shopper.order(cheap, { coupon: code }), 409)).toContain("PRICE_CHANGED")
  },
)

withOffice(
  "what comes back of an order with a coupon is what was paid, unit by unit",
  async ({ request, office }) => {
    const benefit = { kind: "amount", amountMinor: 1001 }
    const code = await offerDesk(office).coupon({ benefit })
    const shopper = await apiShopper(request)
    await shopper.fill(await plenty(3), 3)
    const quote = await shopper.quote({ coupon: code })
    const email = `${crypto.randomUUID()}@example.com`
    const placed = await shopper.order(quote, { coupon: code, email })
    const order = (await placed.json()) as { readonly code: string; readonly items_minor: number }
    await shopper.payAtBank(order.code)
    await office.deliver(order.code)

    const id = (await orderInBooks(order.code))?.id ?? ""
    const [parcel] = await readBooks<{ id: string }>("SELECT id FROM ordering_shipment WHERE order_id = ?", [
      id,
    ])
    const giveBack = (quantity: number) =>
      request.post("/api/trpc/ordering.requestReturn", {
        headers: { ...shopper.headers, "x-haat-client": "web" },
        data: {
          json: {
            ...{ code: order.code, idempotencyKey: crypto.randomUUID(), shipmentId: parcel?.id },
            ...{ lines: [{ lineNo: 1, quantity }], reason: "damaged", note: "" },
          },
        },
      })
    for (const quantity of [1, 2]) {
      const asked = await giveBack(quantity)
      expect(asked.ok(), await asked.text()).toBe(true)
      const [open] = await readBooks<{ id: string }>(
        "SELECT id FROM ordering_return WHERE order_id = ? AND status = 'REQUESTED'",
        [id],
      )
      await office.takeBack(order.code, open?.id ?? "")
    }
    await expectRefused(await giveBack(1), 409, 422)
    const refunds = await readBooks<{ amount: number }>(
      "SELECT amount_minor AS amount FROM payment_refund WHERE order_id = ? ORDER BY created_at",
      [id],
    )
    const amounts = refunds.map(({ amount }) => Number(amount))
    const paidForGoods = order.items_minor - quote.discount_minor
    expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(paidForGoods)
    expect(amounts[0]).toBeLessThanOrEqual(Math.ceil(paidForGoods / 3))
  },
)
