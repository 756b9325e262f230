import { expect, test } from "@playwright/test"
import { readBooks } from "../fixtures/books.ts"
import { buyer } from "../fixtures/buyer.ts"

const made = (email: string) =>
  readBooks<{ code: string; attempts: string }>(
    `SELECT o.code, (SELECT COUNT(*) FROM payment_attempt a WHERE a.order_id = o.id) AS attempts
     FROM ordering_order o WHERE o.email = ?`,
    [email],
  )

test("back from the bank, back from the order and refreshes make no second order and say what is", async ({
  page,
}) => {
  const email = `back-${Date.now()}@example.com`
  const me = buyer(page)
  await me.search("notebook")
  await me.openFirstHit()
  await me.putInCart()
  await me.checkOut({ "E-mail": email })
  const atBank = page.url()

  await page.goBack()
  await expect(page).toHaveURL(/\/checkout/)
  await page.getByRole("button", { name: /^Place order and pay/ }).click()
  await expect(page.getByText("Haat Sandbox Pay")).toBeVisible()
  expect(page.url()).toBe(atBank)
  await page.goBack()
  await page.reload()
  await page.getByRole("button", { name: /^Place order and pay/ }).click()
  await expect(page.getByText("Haat Sandbox Pay")).toBeVisible()
  expect(page.url()).toBe(atBank)

  await me.atBank("Pay now")
  await me.expectStage("placed")
  const code = await me.orderCode()
  await page.reload()
  await me.expectStage("placed")

  await page.goBack()
  await expect(page.getByRole("status")).toContainText("Paid")
  await page.getByRole("link", { name: "Back to the shop" }).click()
  await me.expectStage("placed")

  await expect(page.getByText("0 in cart")).toBeAttached()
  await page.goto("/checkout?step=review")
  await expect(page).toHaveURL(new RegExp(`/orders/${code}`))
  await me.expectStage("placed")
  await page.goto("/cart")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your cart is empty")
  expect(await made(email)).toMatchObject([{ code }])
  expect(Number((await made(email))[0]?.attempts)).toBe(1)
})
