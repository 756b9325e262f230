import { expect, test } from "@playwright/test"
import { type ApiOrder, apiShopper, expectRefused } from "../fixtures/api-shopper.ts"
import { changeBooks, orderInBooks } from "../fixtures/books.ts"
import { plenty } from "../fixtures/stocked.ts"

test("the total is the server's: another's quote, an edited one and one of yesterday's prices buy nothing", async ({
  request,
}) => {
  const [me, other] = [await apiShopper(request), await apiShopper(request)]
  const [cheap, dear] = [await plenty(5), await plenty(6)]
  await other.fill(cheap, 1)
  await me.fill(dear, 2)
  const [theirs, mine] = [await other.quote(), await me.quote()]
  const edited = `${mine.quote_id.slice(0, -1)}${mine.quote_id.endsWith("0") ? "1" : "0"}`
  for (const quote_id of [theirs.quote_id, edited, "0".repeat(64), "x"]) {
    const refused = await expectRefused(await me.order({ ...mine, quote_id }), 400, 409)
    expect(refused).toContain(String(mine.total_minor))
  }
  for (const extra of [{ currency: "USD" }, { payable_minor: 1 }, { tax_minor: 0 }, { lines: [] }])
    await expectRefused(await me.order(mine, extra), 400)

  const price = "UPDATE pricing_sku SET price_minor = price_minor + ? WHERE sku = ?"
  await changeBooks(price, ["100", dear])
  try {
    const stale = await expectRefused(await me.order(mine), 409)
    expect(stale).toContain("PRICE_CHANGED")
    const fresh = await me.quote()
    expect(fresh.total_minor).toBe(mine.total_minor + 200)
    const placed = (await (await me.order(fresh)).json()) as ApiOrder
    expect(await orderInBooks(placed.code)).toMatchObject({ total_minor: fresh.total_minor })
  } finally {
    await changeBooks(price, ["-100", dear])
  }
})
