import { expect, test } from "@playwright/test"
import { buyer } from "../fixtures/buyer.ts"

test("a new customer keeps the guest's cart and finds the order in the account", async ({ page }) => {
  const email = `customer-${Date.now()}@example.com`
  const me = buyer(page)
  await me.search("straight kurta")
  await me.openFirstHit()
  await me.putInCart()
  await page.goto("/sign-up?next=/cart")
  await page.getByLabel("Your name").fill("Meera Iyer")
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password").fill("a-long-enough-password")
  await page.getByRole("button", { name: "Create account" }).click()
  await expect(page).toHaveURL(/\/cart/)
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible()
  await me.checkOut({ "E-mail": email, "Full name": "Meera Iyer" })
  await me.atBank("Pay now")
  await me.expectStage("placed")
  const code = await me.orderCode()
  await page.goto("/orders")
  await expect(page.getByText(code)).toBeVisible()
})

test("a stranger can't see somebody's order", async ({ page, browser }) => {
  const me = buyer(page)
  await me.search("steel bottle")
  await me.openFirstHit()
  await me.putInCart()
  await me.checkOut()
  await me.atBank("Go back unpaid")
  const code = await me.orderCode()
  const stranger = await (await browser.newContext()).newPage()
  const answer = await stranger.goto(`/orders/${code}`)
  expect(answer?.status()).toBe(404)
})
