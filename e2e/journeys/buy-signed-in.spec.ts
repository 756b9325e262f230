import { expect, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { awake } from "../fixtures/awake.ts"
import { buyer } from "../fixtures/buyer.ts"
import { linkMailed } from "../fixtures/mailbox.ts"

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
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible()
  await expectAccessible(page)
  await page.goto(await linkMailed(email, "verify-email"))
  await expect(page).toHaveURL(/\/cart/)
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible()
  await me.checkOut({ "E-mail": email, "Full name": "Meera Iyer" })
  await me.atBank("Pay now")
  await me.expectStage("placed")
  const code = await me.orderCode()
  await page.goto("/orders")
  await expect(page.getByText(code)).toBeVisible()
})

test("a forgotten password: a letter, a new one, and the old one no longer works", async ({ page }) => {
  const email = `forgetful-${Date.now()}@example.com`
  const enter = async (password: string) => {
    await page.goto("/sign-in")
    await page.getByLabel("E-mail").fill(email)
    await page.getByLabel("Password").fill(password)
    await page.getByRole("button", { name: "Sign in" }).click()
  }
  await page.goto("/sign-up")
  await page.getByLabel("Your name").fill("Ravi Nair")
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password").fill("the-first-password")
  await page.getByRole("button", { name: "Create account" }).click()
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible()
  await enter("the-first-password")
  await expect(page.getByRole("alert").filter({ hasText: "confirmed" })).toBeVisible()

  await page.goto("/sign-in")
  await page.getByRole("link", { name: "Forgot your password?" }).click()
  await expect(page).toHaveURL(/forgot-password/)
  await page.reload()
  await awake(page)
  await page.getByLabel("E-mail").fill(email)
  await page.getByRole("button", { name: "Send me the link" }).click()
  await expect(page.getByText("If there is an account with this address")).toBeVisible()
  const link = await linkMailed(email, "reset-password")
  await page.goto(link)
  await expectAccessible(page)
  await page.getByLabel("New password").fill("the-second-password")
  await page.getByRole("button", { name: "Keep this password" }).click()
  await expect(page.getByRole("heading", { name: "Your new password holds" })).toBeVisible()
  await page.goto(link)
  await page.getByLabel("New password").fill("the-third-password")
  await page.getByRole("button", { name: "Keep this password" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "has been used" })).toBeVisible()
  await enter("the-first-password")
  await expect(page.getByRole("alert").filter({ hasText: "isn’t right" })).toBeVisible()
  await enter("the-second-password")
  await expect(page).toHaveURL(/\/account/)
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
