import { expect, test } from "@playwright/test"
import { awake } from "../fixtures/awake.ts"
import { buyer } from "../fixtures/buyer.ts"
import { feedOne, pageOf } from "../fixtures/fed.ts"
import { availableOf } from "../fixtures/rival.ts"

test("nobody pays: the order expires and its stock comes back", async ({ page, request }) => {
  const me = buyer(page)
  // Nobody else buys it meanwhile.
  const sku = await feedOne(request, 5)
  await page.goto(await pageOf(sku))
  await awake(page)
  await me.putInCart()
  const before = await availableOf(request, sku)
  await me.checkOut()
  expect(await availableOf(request, sku)).toBe(before - 1)
  await me.atBank("Go back unpaid")
  await me.expectStage("awaiting-payment")
  await me.expectStage("expired", 100_000)
  await expect.poll(() => availableOf(request, sku), { timeout: 20_000 }).toBe(before)
})

test("the money comes after the hold: reserved again and placed", async ({ page }) => {
  const me = buyer(page)
  await me.search("copper bottle")
  await me.openFirstHit()
  await me.putInCart()
  await me.checkOut()
  await me.payLate(60)
  await me.expectStage("expired", 100_000)
  await me.expectStage("placed", 60_000)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Paid a little late, and still yours")
})
