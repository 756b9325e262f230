import { expect, test } from "@playwright/test"
import { buyer } from "../fixtures/buyer.ts"

test("a declined payment keeps the hold and can be tried again", async ({ page }) => {
  const me = buyer(page)
  await me.search("running shoes")
  await me.openFirstHit()
  await me.putInCart()
  await me.checkOut()
  await me.atBank("Decline")
  await me.expectStage("declined")
  const code = await me.orderCode()
  await page.getByRole("button", { name: "Try the payment again" }).click()
  await expect(page.getByText("Haat Sandbox Pay")).toBeVisible()
  await me.atBank("Pay now")
  await me.expectStage("placed")
  expect(await me.orderCode()).toBe(code)
})
