import { expect, type Locator, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { buyer } from "../fixtures/buyer.ts"
import { staff } from "../fixtures/staff.ts"

/** Presses until it opens: a page that is still waking up may not hear the first press. */
const openBy = (button: Locator, opened: Locator): Promise<void> =>
  expect(async () => {
    if (!(await opened.isVisible())) await button.click()
    await expect(opened).toBeVisible({ timeout: 2_000 })
  }).toPass()

test("one item is cancelled for the sum that was shown; the other is delivered and sent back", async ({
  page,
  playwright,
  baseURL,
}) => {
  const me = buyer(page)
  await me.search("mug")
  await me.openFirstHit()
  await me.putInCart()
  await me.putInCart()
  await me.checkOut()
  await me.atBank("Pay now")
  await me.expectStage("placed")
  const code = await me.orderCode()

  const dialog = page.getByRole("dialog", { name: "Cancel items" })
  await openBy(page.getByRole("button", { name: "Cancel items" }), dialog)
  await dialog.getByRole("checkbox").first().check()
  await dialog.getByRole("button", { name: /^One less of/ }).click()
  const sum = dialog.getByRole("status")
  await expect(sum).toContainText(/₹\d/)
  const shown = /₹[\d,.]+/.exec((await sum.textContent()) ?? "")?.[0] ?? ""
  await dialog.getByRole("button", { name: /^Cancel this item/ }).click()
  const refunds = page.getByRole("region", { name: "Refunds" })
  await expect(refunds).toContainText("Items cancelled")
  await expect(refunds).toContainText(shown)
  await me.expectStage("placed")
  await expect(page.getByRole("article").filter({ hasText: "1 cancelled" })).toBeVisible()

  const request = await playwright.request.newContext({ baseURL: baseURL ?? "" })
  await (await staff(request, baseURL ?? "")).deliver(code)
  await request.dispose()
  await page.reload()
  await me.expectStage("delivered")
  await expect(page.getByRole("button", { name: "Cancel items" })).toHaveCount(0)
  await expect(page.getByRole("button", { name: /^Copy the number/ })).toBeVisible()

  const returning = page.getByRole("dialog", { name: "Return items" })
  await openBy(page.getByRole("button", { name: "Return items" }), returning)
  await returning.getByRole("button", { name: "Ask for the return" }).click()
  await expect(returning.getByRole("alert")).toContainText("at least one item")
  await returning.getByRole("checkbox").first().check()
  await returning.getByLabel("Why?").selectOption("damaged")
  await returning.getByRole("button", { name: "Ask for the return" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("return is on its way")
  await expect(page.getByRole("article")).toContainText("on its way back already")
  await expectAccessible(page)
})
