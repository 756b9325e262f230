import { expect, test } from "@playwright/test"
import { buyer } from "../fixtures/buyer.ts"
import { expectMail } from "../fixtures/mailbox.ts"

test("a guest finds, orders and pays, and the mail arrives", async ({ page }) => {
  const email = `guest-${Date.now()}@example.com`
  const me = buyer(page)
  await me.search("dosa tawa")
  await expect(page.getByRole("main").getByRole("article").first()).toContainText(/by|tomorrow|today/i)
  await me.openFirstHit()
  await me.putInCart()
  await page.goto("/cart")
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible()
  await me.checkOut({ "E-mail": email })
  await me.atBank("Pay now")
  await me.expectStage("placed")
  const code = await me.orderCode()
  await page.goto("/orders")
  await expect(page.getByText(code)).toBeVisible()
  await expectMail(email, code)
  await page.goto("/cart")
  await expect(page.getByRole("main")).toContainText(/empty/i)
})

test("two tabs and a double click make one order", async ({ page, context }) => {
  const me = buyer(page)
  await me.search("notebook")
  await me.openFirstHit()
  await me.putInCart()
  await me.checkOut()
  const first = page.url()
  const other = await context.newPage()
  await other.goto("/orders")
  await expect(other.getByRole("main").getByRole("listitem")).toHaveCount(1)
  await other.getByRole("main").getByRole("listitem").getByRole("link").first().click()
  await other.getByRole("button", { name: /^Pay/ }).dblclick()
  await expect(other.getByText("Haat Sandbox Pay")).toBeVisible()
  expect(other.url()).toBe(first)
  await buyer(other).atBank("Pay now")
  await buyer(other).expectStage("placed")
  await other.goto("/orders")
  await expect(other.getByRole("main").getByRole("listitem")).toHaveCount(1)
})
