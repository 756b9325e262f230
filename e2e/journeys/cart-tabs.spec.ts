import { expect, test } from "@playwright/test"
import { buyer } from "../fixtures/buyer.ts"

test("what one tab does to the cart the other shows within two seconds, untouched", async ({
  context,
  page,
}) => {
  const me = buyer(page)
  await me.search("notebook")
  await me.openFirstHit()
  await me.putInCart()
  const other = await context.newPage()
  await other.goto("/cart")
  const there = other.getByRole("main").getByLabel(/^Quantity of/)
  await expect(there).toHaveValue("1")

  await me.putInCart()
  await expect(there).toHaveValue("2", { timeout: 2_000 })
  await page.goto("/cart")
  const answered = page.waitForResponse((response) => response.url().includes("basket.setQuantity"))
  await page.getByRole("button", { name: /^One more/ }).click()
  await answered
  await expect(there).toHaveValue("3", { timeout: 2_000 })
  await expect(other.getByRole("heading", { level: 2, name: /parcel/i })).toHaveText(/arrives/)
  await page.getByRole("button", { name: /^Remove / }).click()
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Your cart is empty", { timeout: 4_000 })
})
