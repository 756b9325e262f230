import { expect, test } from "@playwright/test"
import { readBooks } from "../fixtures/books.ts"
import { callerAt, guestOf, ownAddress, sideBySide } from "../fixtures/caller.ts"
import { feedOne } from "../fixtures/fed.ts"
import { openStorefront } from "../fixtures/storefront.ts"

/** What an address may order in five minutes: of five visitors, since many people may share one. */
const perAddress = 100

/** As in production, where quotas aren't widened for tests; the demo's secrets are given by name there. */
const strictly = {
  ...{ HAAT_DEMO: "false", HAAT_TIMEOUT_SCALE: "5" },
  ...Object.fromEntries(
    ["AUTH_SECRET", "TOKEN_SECRET", "GIFT_CARD_PEPPER", "PAYMENT_WEBHOOK_SECRET", "PAYMENT_API_KEY"].map(
      (name) => [name, `haat-development-${name.toLowerCase().replaceAll("_", "-")}-not-for-production`],
    ),
  ),
}

test("S18: an address that opens guest after guest gets so many holds and no more, and keeps nobody else out", async ({
  request,
}) => {
  test.setTimeout(300_000)
  const stock = perAddress + 40
  const sku = await feedOne(request, stock)
  const shop = await openStorefront({ env: strictly })
  const [hoarder, neighbor] = [callerAt(shop.url, ownAddress()), callerAt(shop.url, ownAddress())]
  try {
    const guests = await sideBySide(Array.from({ length: perAddress + 20 }), 8, () =>
      guestOf(hoarder, sku, 1),
    )
    const quote = await guests[0]?.quote()
    if (!quote) throw new Error("no quote")
    const answers = await Promise.all(guests.map((guest) => guest.order(quote, crypto.randomUUID())))
    const [held, refused] = [
      answers.filter(({ status }) => status < 300),
      answers.filter(({ status }) => status >= 300),
    ]
    expect(held).toHaveLength(perAddress)
    for (const { status, text } of refused) {
      expect(status, text).toBe(429)
      expect(text).toContain("TOO_MANY_REQUESTS")
    }
    const late = await guestOf(neighbor, sku, 1)
    const bought = await late.order(await late.quote(), crypto.randomUUID())
    expect(bought.status, bought.text).toBeLessThan(300)
    const [row] = await readBooks<{ units: string }>(
      "SELECT SUM(quantity) AS units FROM inventory_reservation WHERE sku = ? AND state = 'HELD'",
      [sku],
    )
    expect(Number(row?.units)).toBe(perAddress + 1)
  } finally {
    hoarder.close()
    neighbor.close()
    await shop.close()
  }
})
