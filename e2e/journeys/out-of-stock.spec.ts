import { expect, test } from "@playwright/test"
import { address } from "../fixtures/buyer.ts"
import { availableOf, findScarce, reserveAll } from "../fixtures/rival.ts"

test("sold out while in the cart: said at the line, refused at checkout, hidden from search", async ({
  page,
  request,
}) => {
  const item = await findScarce(request, "mug")
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

  await reserveAll(request, item.sku, item.left)
  expect(await availableOf(request, item.sku)).toBe(0)

  await place.click()
  const alert = page.getByRole("alert").filter({ hasText: item.name })
  await expect(alert).toBeVisible()
  await expect(page).toHaveURL(/\/checkout/)
  await page.goto("/cart")
  await expect(page.getByRole("main")).toContainText(/sold out/i)
  await page.goto("/orders")
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(0)
})
