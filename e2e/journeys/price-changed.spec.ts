import { expect, test } from "@playwright/test"
import { changeBooks, readBooks } from "../fixtures/books.ts"
import { address } from "../fixtures/buyer.ts"
import { findScarce } from "../fixtures/rival.ts"

type Price = { readonly price_minor: number }

test("a price that rose at the till is ordered at only after saying yes to it", async ({ page, request }) => {
  const item = await findScarce(request, "serum")
  await page.goto(`/p/${item.slug}?sku=${encodeURIComponent(item.sku)}`)
  const added = page.waitForResponse((response) => response.url().includes("basket.add"))
  await page.getByRole("button", { name: "Add to cart" }).click()
  await added
  await page.goto("/checkout")
  for (const [label, text] of Object.entries(address)) await page.getByLabel(label).first().fill(text)
  await expect(page.getByLabel("City or town")).not.toHaveValue("")
  await page.getByRole("button", { name: "Continue to delivery" }).click()
  await page.getByRole("button", { name: "Continue to review" }).click()
  const place = page.getByRole("button", { name: /^Place order and pay/ })
  await expect(place).toBeEnabled()
  const [before] = await readBooks<Price>("SELECT price_minor FROM pricing_sku WHERE sku = ?", [item.sku])
  try {
    await changeBooks("UPDATE pricing_sku SET price_minor = price_minor - 100 WHERE sku = ?", [item.sku])
    await place.click()
    await expect(page.getByText("Do you agree to the new one?")).toBeVisible()
    await expect(page).toHaveURL(/\/checkout/)
    await page.getByRole("button", { name: /^Agree and pay/ }).click()
    await expect(page.getByText("Haat Sandbox Pay")).toBeVisible()
  } finally {
    await changeBooks("UPDATE pricing_sku SET price_minor = ? WHERE sku = ?", [
      `${before?.price_minor}`,
      item.sku,
    ])
  }
})
