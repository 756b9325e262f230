import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"

const cards = (page: Page) => page.getByRole("main").locator("li[data-product]")
const heart = (page: Page, nth: number) =>
  cards(page)
    .nth(nth)
    .getByRole("button", { name: /^Wishlist: / })
const wishes = (page: Page, count: number) =>
  page.getByRole("banner").getByRole("link", { name: new RegExp(`^Wishlist\\s*, ${count} items?$`) })

test("a heart on a card turns at once, is kept, and turns back when the shop can't keep it", async ({
  page,
}) => {
  await page.goto("/s?q=kurta")
  await expect(wishes(page, 0)).toBeVisible()
  await heart(page, 0).click()
  await heart(page, 1).click()
  await expect(heart(page, 0)).toHaveAttribute("aria-pressed", "true")
  await expect(wishes(page, 2)).toBeVisible()
  const kept = page.waitForResponse((answer) => answer.url().includes("header.state"))
  await page.reload()
  await kept
  await expect(heart(page, 1)).toHaveAttribute("aria-pressed", "true")

  await page.route("**/api/trpc/basket.setWish*", (route) => route.abort())
  await heart(page, 2).click()
  await expect(page.getByRole("region", { name: "Messages" })).toContainText("wasn’t changed")
  await expect(heart(page, 2)).toHaveAttribute("aria-pressed", "false")
  await expect(wishes(page, 2)).toBeVisible()
  await page.unroute("**/api/trpc/basket.setWish*")

  await page.goto("/wishlist")
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(2)
  await expect(wishes(page, 2)).toBeVisible()
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Wishlist: / })
    .first()
    .click()
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(1)
})

test("pages are links with one address each, whatever the order; the total and the page are said", async ({
  page,
}) => {
  const canonical = () => page.locator("link[rel=canonical]").first().getAttribute("href")
  const robots = page.locator("meta[name=robots]")
  await page.goto("/")
  const lane = page.getByRole("navigation", { name: "Categories" }).getByRole("link").nth(1)
  const address = (await lane.getAttribute("href")) ?? ""
  await lane.click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  await expect(page.locator("#said")).toHaveText(/^(at least )?[\d,]+ products delivered to \d{6}, page 1 of/)
  const next = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next page" })
  expect(await next.getAttribute("href")).toBe(`${address}?page=2`)
  await next.click()
  await expect(page.getByRole("main").getByRole("status").first()).toContainText("page 2 of")

  await page.goto(`${address}?page=2&sort=price-asc`)
  expect(new URL((await canonical()) ?? "", page.url()).search).toBe("?page=2")
  await expect(robots).toHaveCount(0)
  await page.goto(`${address}?rating=4`)
  await expect(robots.first()).toHaveAttribute("content", /noindex/)
})

test("the pincode's dialog says what is wrong, and gives the focus back", async ({ page }) => {
  await page.goto("/s?q=kurta&rating=3")
  const chip = page.getByRole("banner").getByRole("button", { name: /Deliver to/ })
  const dialog = page.getByRole("dialog", { name: "Where shall we deliver?" })
  await expect(wishes(page, 0)).toBeVisible()
  await chip.focus()
  await page.keyboard.press("Enter")
  await expect(dialog).toBeVisible()
  expect(await dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true)
  for (const [typed, told] of [
    ["12", /6 digits/],
    ["999999", /don’t know this pincode/],
  ] as const) {
    await dialog.getByLabel("Pincode").fill(typed)
    await dialog.getByRole("button", { name: "Apply" }).click()
    await expect(dialog.getByText(told)).toBeVisible()
  }
  await expectAccessible(page)
  await page.keyboard.press("Escape")
  await expect(chip).toBeFocused()
  await expect(page).toHaveURL(/q=kurta&rating=3/)
})

test("nothing found leads on to popular categories", async ({ page }) => {
  await page.goto("/s?q=zzzzqqqq")
  const lanes = page.getByRole("navigation", { name: "Popular categories" }).getByRole("link")
  await expect(lanes.first()).toBeVisible()
  await lanes.first().click()
  await expect(page).toHaveURL(/\/c\//)
  await expect(cards(page).first()).toBeVisible()
})

test("without suggestions the field still searches", async ({ page }) => {
  await page.route("**/api/trpc/search.suggest*", (route) => route.abort())
  await page.goto("/")
  await expect(wishes(page, 0)).toBeVisible()
  const box = page.getByRole("combobox", { name: "Search Haat" })
  await box.pressSequentially("copper bottle")
  await box.press("Enter")
  await expect(page).toHaveURL(/\/s\?q=copper\+bottle/)
  await expect(cards(page).first()).toBeVisible()
})
