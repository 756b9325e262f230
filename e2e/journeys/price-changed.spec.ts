import { expect, type Locator, type Page, test } from "@playwright/test"
import { changeBooks, readBooks } from "../fixtures/books.ts"
import { buyer } from "../fixtures/buyer.ts"
import { findScarce } from "../fixtures/rival.ts"

const changePrice = (sku: string, byMinor: number) =>
  changeBooks("UPDATE pricing_sku SET price_minor = price_minor + ? WHERE sku = ?", [`${byMinor}`, sku])

/** What was ordered of a SKU, the newest first. */
const totalsOf = async (sku: string): Promise<readonly number[]> => {
  const orders = await readBooks<{ total: number }>(
    `SELECT o.total_minor AS total FROM ordering_order o JOIN ordering_line l ON l.order_id = o.id
     WHERE l.sku = ? ORDER BY o.id DESC`,
    [sku],
  )
  return orders.map(({ total }) => Number(total))
}

/** The sum that a button says, in paise. */
const sumOn = async (button: Locator): Promise<number> =>
  Math.round(Number(((await button.textContent()) ?? "").replaceAll(/[^\d.]/g, "")) * 100)

const reviewOf = async (page: Page, { slug, sku }: { readonly slug: string; readonly sku: string }) => {
  await page.goto(`/p/${slug}?sku=${encodeURIComponent(sku)}`)
  const added = page.waitForResponse((response) => response.url().includes("basket.add"))
  await page.getByRole("button", { name: "Add to cart" }).click()
  await added
  return buyer(page).toReview()
}

test("a price that rose at the till is ordered at only after saying yes to it", async ({ page, request }) => {
  const item = await findScarce(request, "serum")
  const place = await reviewOf(page, item)
  const [seen, before] = [await sumOn(place), await totalsOf(item.sku)]
  await changePrice(item.sku, 100)
  try {
    await place.click()
    await expect(page.getByText("Do you agree to the new one?")).toBeVisible()
    await expect(page).toHaveURL(/\/checkout/)
    const agree = page.getByRole("button", { name: /^Agree and pay/ })
    const asked = await sumOn(agree)
    expect(asked).toBeGreaterThan(seen)
    expect(await totalsOf(item.sku)).toEqual(before)
    await agree.click()
    await expect(page.getByText("Haat Sandbox Pay")).toBeVisible()
    expect(await totalsOf(item.sku)).toEqual([asked, ...before])
  } finally {
    await changePrice(item.sku, -100)
  }
})
