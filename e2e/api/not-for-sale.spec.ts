import { randomBytes } from "node:crypto"
import { type APIRequestContext, expect, test } from "@playwright/test"
import { apiShopper, expectRefused, postalAddress } from "../fixtures/api-shopper.ts"
import { readBooks } from "../fixtures/books.ts"
import { feedOne } from "../fixtures/fed.ts"

/** An island that no lane of the demo reaches. */
const island = { ...postalAddress, pincode: "682555", city: "Kavaratti", state: "Lakshadweep" }

const headersOf = (supplier: string) => ({
  ...{ authorization: `Bearer haat-demo-key-${supplier}`, "content-type": "text/csv" },
})

const feed = (request: APIRequestContext, query: string, row: string) =>
  request.post(`/api/v1/feeds${query}`, {
    data: Buffer.from(`id,title,brand,category,price,mrp,stock\n${row}\n`),
    headers: headersOf("sup-01"),
  })

const holdsOf = (sku: string) =>
  readBooks("SELECT order_id FROM inventory_reservation WHERE sku = ? AND state <> 'RELEASED'", [sku])

test("S17: what doesn't come to a place isn't sold there, by its id, by a quote of elsewhere or by a change of address", async ({
  request,
}) => {
  const sku = await feedOne(request, 20)
  const shopper = await apiShopper(request)
  await shopper.fill(sku, 1)
  const near = await shopper.quote()
  expect(await expectRefused(await shopper.askQuote({ pincode: island.pincode }), 422)).toContain(
    "NOT_DELIVERABLE",
  )
  for (const service of ["standard", "express"])
    expect(await expectRefused(await shopper.order(near, { address: island, service }), 422)).toContain(
      "NOT_DELIVERABLE",
    )
  const headers = { ...shopper.headers, "x-haat-client": "e2e" }
  for (const name of ["ordering.place", "ordering.placeAndPay"]) {
    const json = {
      ...{ idempotencyKey: crypto.randomUUID(), cartVersion: near.cart_version, quoteId: near.quote_id },
      ...{ email: "island@example.com", service: "standard", address: island },
    }
    expect(
      await expectRefused(await request.post(`/api/trpc/${name}`, { headers, data: { json } }), 422),
    ).toContain("NOT_DELIVERABLE")
  }
  expect(await holdsOf(sku)).toEqual([])
  expect((await shopper.order(near)).ok(), "it was the place alone").toBe(true)
})

test("S17: what isn't out yet has no id that could be ordered", async ({ request }) => {
  const id = `E2E-SOON-${randomBytes(5).toString("hex")}`
  const row = `${id},Soon,Soon,Kitchen,499.00,699.00,WH-BLR=5`
  const checked = await feed(request, "?dry_run=true", row)
  expect(await checked.json()).toMatchObject({ submitted: 1, rejected: 0 })
  const sku = `SUP-01-${id}`
  const shopper = await apiShopper(request)
  const headers = { ...shopper.headers, "x-haat-client": "e2e" }
  const data = { json: { sku, quantity: 1 } }
  expect(await expectRefused(await shopper.put(sku, 1), 404)).toContain("UNKNOWN_SKU")
  expect(await expectRefused(await request.post("/api/trpc/basket.add", { headers, data }), 404)).toContain(
    "UNKNOWN_SKU",
  )
  expect(await expectRefused(await shopper.askQuote(), 409, 422)).toContain("EMPTY_CART")
})

test("S17: what its supplier took back is sold to nobody, not even to who has it in the cart", async ({
  request,
}) => {
  const sku = await feedOne(request, 20)
  const shopper = await apiShopper(request)
  await shopper.fill(sku, 1)
  const quote = await shopper.quote()
  // A feed names what is there now; to count it down to nothing takes it off the shelf.
  const emptied = await feed(
    request,
    "",
    `${sku.replace("SUP-01-", "")},Gone,Gone,Kitchen,499.00,699.00,WH-BLR=0`,
  )
  expect(emptied.ok(), await emptied.text()).toBe(true)
  const units = async () =>
    Number(
      (
        await readBooks<{ units: string }>("SELECT on_hand AS units FROM inventory_stock WHERE sku = ?", [
          sku,
        ])
      )[0]?.units,
    )
  await expect.poll(units, { timeout: 60_000 }).toBe(0)
  expect(await expectRefused(await shopper.order(quote), 409, 422)).toContain("OUT_OF_STOCK")
  expect(await holdsOf(sku)).toEqual([])
})
