import { expect, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { buyer } from "../fixtures/buyer.ts"

const looks = [
  { name: "desktop, light", viewport: { width: 1280, height: 800 }, colorScheme: "light" },
  { name: "phone, light", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "phone, dark", viewport: { width: 320, height: 640 }, colorScheme: "dark" },
] as const

for (const { name, ...use } of looks) {
  test.describe(name, () => {
    test.use(use)

    test("every page of the way is accessible and fits", async ({ page }) => {
      const me = buyer(page)
      for (const path of [
        "/",
        "/s?q=kurta",
        "/s?q=zzzzqqqq",
        "/sign-in",
        "/sign-up",
        "/cart",
        "/orders",
        "/wishlist",
      ]) {
        await page.goto(path)
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1)
        await expectAccessible(page)
      }
      await me.search("copper bottle")
      await me.openFirstHit()
      await expectAccessible(page)
      await me.putInCart()
      await page.goto("/cart")
      await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible()
      await expectAccessible(page)
      await page.goto("/checkout")
      await expect(page.getByLabel("Full name")).toBeVisible()
      await expectAccessible(page)
      await me.checkOut()
      await expectAccessible(page)
      await me.atBank("Pay now")
      await me.expectStage("placed")
      await expectAccessible(page)
    })
  })
}

test("a page that isn't there says so with 404", async ({ page }) => {
  for (const path of ["/p/no-such-thing", "/orders/NOSUCHCODE", "/no/such/page"]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  }
})
