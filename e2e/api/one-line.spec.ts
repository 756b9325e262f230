import { expect, test } from "@playwright/test"
import { apiShopper, expectRefused } from "../fixtures/api-shopper.ts"
import { readBooks } from "../fixtures/books.ts"
import { feedOne } from "../fixtures/fed.ts"

test("S13: one SKU is one line, however often and in whatever spelling it is added, and sold once", async ({
  request,
}) => {
  const left = 3
  const sku = await feedOne(request, left)
  const shopper = await apiShopper(request)
  const headers = { ...shopper.headers, "x-haat-client": "e2e" }
  const add = (name: string) => ({ json: { sku: name, quantity: 1 } })
  const inOneRequest = await request.post("/api/trpc/basket.add,basket.add?batch=1", {
    ...{ headers, data: { 0: add(sku), 1: add(sku) } },
  })
  expect([200, 207], await inOneRequest.text()).toContain(inOneRequest.status())
  const sideBySide = Array.from({ length: 12 }, () =>
    request.post("/api/trpc/basket.add", { headers, data: add(sku) }),
  )
  for (const answer of await Promise.all(sideBySide)) expect(answer.status()).toBeLessThan(500)
  const spellings = [
    ` ${sku}`,
    `${sku} `,
    sku.toLowerCase(),
    `\uff33${sku.slice(1)}`,
    `${sku}\u200b`,
    `${sku}\u00a0`,
  ]
  for (const name of spellings) {
    await expectRefused(await shopper.put(name, 1), 400, 404)
    await expectRefused(await request.post("/api/trpc/basket.add", { headers, data: add(name) }), 400, 404)
  }
  const cart = await (await request.get("/api/v1/cart", { headers: shopper.headers })).json()
  const { lines } = cart as { readonly lines: readonly { readonly sku: string; readonly quantity: number }[] }
  expect(lines.map((line) => line.sku)).toEqual([sku])
  const wanted = lines[0]?.quantity ?? 0
  expect(wanted).toBeGreaterThanOrEqual(2)
  expect(wanted).toBeLessThanOrEqual(10)

  const twoLines = {
    lines: [
      { sku, quantity: left },
      { sku, quantity: left },
    ],
  }
  const asked = await shopper.askQuote()
  if (wanted > left) expect(await expectRefused(asked, 409, 422)).toContain("OUT_OF_STOCK")
  await shopper.fill(sku, left)
  const quote = await shopper.quote()
  await expectRefused(await shopper.order(quote, twoLines), 400)
  const placed = await shopper.order(quote)
  expect(placed.ok(), await placed.text()).toBe(true)
  const held = await readBooks<{ quantity: number }>(
    "SELECT quantity FROM inventory_reservation WHERE sku = ? AND state <> 'RELEASED'",
    [sku],
  )
  expect(held.map(({ quantity }) => Number(quantity))).toEqual([left])
})
