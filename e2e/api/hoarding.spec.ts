import { expect, test } from "@playwright/test"
import { apiShopper, expectRefused } from "../fixtures/api-shopper.ts"
import { readBooks } from "../fixtures/books.ts"
import { callerAt, guestOf, ownAddress, type Said, sideBySide } from "../fixtures/caller.ts"
import { feedOne } from "../fixtures/fed.ts"
import { openStorefront } from "../fixtures/storefront.ts"

/** What an address may order in five minutes, and ask for of one SKU: of five visitors, since many people may share one. */
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

const heldOf = async (sku: string): Promise<number> => {
  const [row] = await readBooks<{ units: string | null }>(
    "SELECT SUM(quantity) AS units FROM inventory_reservation WHERE sku = ? AND state = 'HELD'",
    [sku],
  )
  return Number(row?.units)
}

const isHeld = ({ status }: Said): boolean => status < 300

test.describe("S18: as in production", () => {
  test.describe.configure({ mode: "serial", timeout: 300_000 })
  let shop: Awaited<ReturnType<typeof openStorefront>>
  test.beforeAll(async () => {
    shop = await openStorefront({ env: strictly })
  })
  test.afterAll(async () => shop?.close())

  /** So many guests of one address order so many units each, at once; then a neighbor does. */
  const hoard = async (sku: string, guestsInAll: number, each: number) => {
    const [hoarder, neighbor] = [callerAt(shop.url, ownAddress()), callerAt(shop.url, ownAddress())]
    try {
      const guests = await sideBySide(Array.from({ length: guestsInAll }), 8, () =>
        guestOf(hoarder, sku, each),
      )
      const quote = await guests[0]?.quote()
      if (!quote) throw new Error("no quote")
      const answers = await Promise.all(guests.map((guest) => guest.order(quote, crypto.randomUUID())))
      const late = await guestOf(neighbor, sku, each)
      const bought = await late.order(await late.quote(), crypto.randomUUID())
      expect(isHeld(bought), bought.text).toBe(true)
      return answers
    } finally {
      hoarder.close()
      neighbor.close()
    }
  }

  test("an address that opens guest after guest gets so many holds and no more, and keeps nobody else out", async ({
    request,
  }) => {
    const sku = await feedOne(request, perAddress + 40)
    const answers = await hoard(sku, perAddress + 20, 1)
    expect(answers.filter(isHeld)).toHaveLength(perAddress)
    for (const { status, text } of answers.filter((one) => !isHeld(one))) {
      expect(status, text).toBe(429)
      expect(text).toContain("TOO_MANY_REQUESTS")
    }
    expect(await heldOf(sku)).toBe(perAddress + 1)
  })

  test("an address whose guests want many units each gets as many of a SKU as one whose guests want one", async ({
    request,
  }) => {
    const [sku, each, over] = [await feedOne(request, 2 * perAddress), 10, 3]
    const answers = await hoard(sku, perAddress / each + over, each)
    const refused = answers.filter((one) => !isHeld(one))
    expect(refused).toHaveLength(over)
    for (const { status, text } of refused) {
      expect(status, text).toBe(429)
      expect(text).toContain("TOO_MANY_UNITS_ASKED")
    }
    expect(await heldOf(sku)).toBe(perAddress + each)
  })
})

test("S18: a visitor holds no more than so many units of one SKU, in however many orders", async ({
  request,
}) => {
  const shopper = await apiShopper(request)
  const sku = await feedOne(request, 60)
  const placed: boolean[] = []
  let told = ""
  for (const quantity of [10, 9, 2, 1]) {
    await shopper.fill(sku, quantity)
    const answer = await shopper.order(await shopper.quote())
    placed.push(answer.ok())
    if (!answer.ok()) told = await expectRefused(answer, 429)
  }
  expect(placed).toEqual([true, true, false, true])
  expect(told).toContain("TOO_MANY_UNITS_HELD")
  expect(await heldOf(sku)).toBe(20)
})
