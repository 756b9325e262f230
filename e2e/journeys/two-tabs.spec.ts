import { expect, test } from "@playwright/test"
import { readBooks } from "../fixtures/books.ts"
import { buyer } from "../fixtures/buyer.ts"

test("two tabs that order at once, a double click and a refresh make one order", async ({
  context,
  page,
}) => {
  const email = `tabs-${Date.now()}@example.com`
  await buyer(page).search("notebook")
  await buyer(page).openFirstHit()
  await buyer(page).putInCart()
  const other = await context.newPage()
  await Promise.all([page, other].map((tab) => buyer(tab).toReview({ "E-mail": email })))
  await page.reload()
  await expect(page.getByRole("button", { name: /^Place order and pay/ })).toBeEnabled()
  await Promise.all(
    [page, other].map((tab) => tab.getByRole("button", { name: /^Place order and pay/ }).dblclick()),
  )
  await expect(page.getByText("Haat Sandbox Pay")).toBeVisible()
  await expect(other.getByText("Haat Sandbox Pay")).toBeVisible()
  const orders = await readBooks<{ code: string; attempts: number }>(
    `SELECT o.code, (SELECT COUNT(*) FROM payment_attempt a WHERE a.order_id = o.id) AS attempts
     FROM ordering_order o WHERE o.email = ?`,
    [email],
  )
  expect(orders).toHaveLength(1)
  expect(Number(orders[0]?.attempts)).toBe(1)
  await buyer(page).atBank("Pay now")
  await buyer(page).expectStage("placed")
  await page.goBack()
  await page.goto(`/orders/${orders[0]?.code}`)
  await buyer(page).expectStage("placed")
})
