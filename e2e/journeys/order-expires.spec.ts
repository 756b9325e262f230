import { expect, test } from "@playwright/test"
import { buyer } from "../fixtures/buyer.ts"
import { availableOf } from "../fixtures/rival.ts"

test("nobody pays: the order expires and its stock comes back", async ({ page, request }) => {
  const me = buyer(page)
  await me.search("study lamp")
  await me.openFirstHit()
  const ordered = page.waitForResponse((response) => response.url().includes("basket.add"))
  await page.getByRole("button", { name: "Add to cart" }).click()
  const view = (await (await ordered).json()) as [
    { result: { data: { json: { lines: { sku: string }[] } } } },
  ]
  const sku = [view].flat()[0]?.result.data.json.lines[0]?.sku ?? ""
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
