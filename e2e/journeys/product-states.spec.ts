import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { pincode } from "../fixtures/api-shopper.ts"
import { type Item, inBengaluru, itemsWith, soldOut } from "../fixtures/sold-out.ts"

const first = async (having: string): Promise<Item> => {
  const [item] = await itemsWith(having)
  if (!item) throw new Error(`the demo world has no item with ${having}`)
  return item
}

const open = async (page: Page, { slug, sku }: Item, at: string = pincode): Promise<void> => {
  const { origin } = new URL(test.info().project.use.baseURL ?? "")
  await page.context().addCookies([{ url: origin, name: "haat_pincode", value: at }])
  await page.goto(`/p/${slug}?sku=${encodeURIComponent(sku)}`)
}
const delivery = (page: Page) => page.getByRole("region", { name: "Delivery" })
const buttons = (page: Page) => page.getByRole("main").getByRole("button")

const looks = [
  { name: "on a phone in the dark", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { name: "on a desk in the light", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
] as const

for (const [look, { name, ...use }] of looks.entries())
  test.describe(name, () => {
    test.use(use)

    test("a sold-out variant says so at its price, on its button and on its pill, and names what does come", async ({
      page,
      request,
    }) => {
      const gone = await soldOut(request, look)
      await open(page, gone)
      await expect(delivery(page).getByText("Sold out", { exact: true })).toBeVisible()
      await expect(buttons(page).filter({ hasText: "Sold out" })).toBeDisabled()
      await expect(buttons(page).filter({ hasText: /Add to cart|Buy now/ })).toHaveCount(0)
      await expect(page.getByRole("radio", { name: /\(sold out\)$/, checked: true }).first()).toBeAttached()
      await expect(page.getByRole("button", { name: /^Wishlist/ })).toBeVisible()
      await expectAccessible(page)
      const other = delivery(page).getByRole("listitem").getByRole("link").first()
      await other.click()
      await expect(buttons(page).filter({ hasText: "Add to cart" })).toBeEnabled()
      await expect(
        delivery(page)
          .getByText(/^Order within/)
          .first(),
      ).toBeVisible()
    })

    test("the last few are counted", async ({ page }) => {
      const few = await first(`units BETWEEN 1 AND 3 AND ${inBengaluru}`)
      await open(page, few)
      await expect(delivery(page).getByText(/^Only [1-3] left$/)).toBeVisible()
      await expectAccessible(page)
    })

    test("what can't come to the pincode says so, and where it would come to", async ({ page }) => {
      const near = await first(`units > 0 AND ${inBengaluru}`)
      await open(page, near, "682555")
      await expect(delivery(page).getByText("Not deliverable to 682555 right now.")).toBeVisible()
      await expect(buttons(page).filter({ hasText: "Doesn’t reach you" })).toBeDisabled()
      await expectAccessible(page)
      await delivery(page).getByRole("button", { name: "Deliver there" }).click()
      await expect(
        delivery(page)
          .getByText(/^Order within/)
          .first(),
      ).toBeVisible()
    })

    test("without dates it says so and asks again; buying isn't held up", async ({ page }) => {
      await page.route(/delivery\.options/, (route) => route.abort())
      await open(page, await first("units > 20"))
      const again = delivery(page).getByRole("button", { name: "Try again" })
      await expect(again).toBeVisible({ timeout: 40_000 })
      await expect(buttons(page).filter({ hasText: "Add to cart" })).toBeEnabled()
      await expectAccessible(page)
      await page.unroute(/delivery\.options/)
      await again.click()
      await expect(
        delivery(page)
          .getByText(/^Order within/)
          .first(),
      ).toBeVisible()
    })

    test("a product that isn't sold any more is a 404 that goes on from its name", async ({ page }) => {
      const answer = await page.goto("/p/steel-water-bottle-of-old-x9y8z7w6")
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("This product isn’t sold here")
      await expect(page.getByText(/^Like it, in stock and delivered to/)).toBeVisible()
      await expectAccessible(page)
      await page.getByRole("link", { name: "Search for it" }).click()
      await expect(page).toHaveURL(/q=steel\+water\+bottle\+of\+old$/)
    })
  })
