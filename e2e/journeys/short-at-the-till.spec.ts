import { expect, test } from "@playwright/test"
import { buyer } from "../fixtures/buyer.ts"
import { findScarce, reserveAll } from "../fixtures/rival.ts"

test("short at the till: the line is named, what is left is taken with one press, and ordered", async ({
  page,
  request,
}) => {
  const item = await findScarce(request, "bottle", 2)
  await page.goto(`/p/${item.slug}?sku=${encodeURIComponent(item.sku)}`)
  for (let unit = 0; unit < item.left; unit += 1) {
    const added = page.waitForResponse((response) => response.url().includes("basket.add"))
    await page.getByRole("button", { name: "Add to cart" }).click()
    await added
  }
  const place = await buyer(page).toReview()

  await reserveAll(request, item.sku, 1)
  await place.click()
  const alert = page.getByRole("alert").filter({ hasText: item.name })
  await expect(alert).toContainText(`${item.left - 1} left`)
  await alert.getByRole("button", { name: `Take ${item.left - 1}` }).click()
  await expect(alert).toHaveCount(0)
  await expect(place).toBeEnabled()
  await place.click()
  await expect(page.getByText("Haat Sandbox Pay")).toBeVisible()
})
