import { expect, type Locator, type Page, test } from "@playwright/test"
import { address } from "../fixtures/buyer.ts"

/** Tabs until the wanted thing has the focus, as a person without a mouse does. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press("Tab")
  }
  throw new Error(`${target} can't be reached by keyboard on ${page.url()}`)
}

const press = async (page: Page, target: Locator): Promise<void> => {
  await expect(target).toBeEnabled()
  await tabTo(page, target)
  await page.keyboard.press("Enter")
}

test("keyboard alone, from the first page to the paid order", async ({ page }) => {
  await page.goto("/")
  await tabTo(page, page.getByRole("combobox", { name: /search/i }))
  await page.keyboard.type("notebook")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/s\?/)
  await press(page, page.getByRole("main").getByRole("article").first().getByRole("link").first())
  const answered = page.waitForResponse((response) => response.url().includes("basket.add"))
  await press(page, page.getByRole("button", { name: "Add to cart" }))
  await answered
  await press(page, page.getByRole("banner").getByRole("link", { name: /cart/i }))
  await press(page, page.getByRole("main").getByRole("link", { name: /checkout|check out/i }))
  for (const [label, text] of Object.entries(address)) {
    await tabTo(page, page.getByLabel(label).first())
    await page.keyboard.press("Control+a")
    await page.keyboard.type(text)
  }
  await expect(page.getByLabel("City or town")).not.toHaveValue("")
  await press(page, page.getByRole("button", { name: "Continue to delivery" }))
  await press(page, page.getByRole("button", { name: "Continue to review" }))
  await press(page, page.getByRole("button", { name: /^Place order and pay/ }))
  await expect(page.getByText("Haat Sandbox Pay")).toBeVisible()
  await press(page, page.getByRole("button", { name: "Pay now" }))
  await expect(page.locator('[data-stage="placed"]')).toBeVisible({ timeout: 30_000 })
})
