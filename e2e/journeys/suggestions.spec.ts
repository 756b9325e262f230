import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"

const box = (page: Page) => page.getByRole("combobox", { name: "Search Haat" })
const list = (page: Page) => page.getByRole("listbox", { name: "Suggestions" })
const options = (page: Page) => list(page).getByRole("option")
const chosen = (page: Page) => list(page).getByRole("option", { selected: true })

/** Opens the box as soon as the page hears it. */
const enter = (page: Page, text = ""): Promise<void> =>
  expect(async () => {
    await box(page).blur()
    await box(page).fill("")
    await box(page).focus()
    if (text) await box(page).pressSequentially(text)
    await expect(options(page).first()).toBeVisible({ timeout: 3_000 })
  }).toPass()

for (const [name, viewport] of [
  ["on a phone", { width: 360, height: 740 }],
  ["on a desk", { width: 1280, height: 800 }],
] as const)
  test.describe(name, () => {
    test.use({ viewport })

    test("the box proposes before the first letter, then words, categories and products, and is led by keys", async ({
      page,
    }) => {
      await page.goto("/")
      await enter(page)
      await expect(list(page).getByRole("group", { name: "Popular right now" })).toBeVisible()
      await expect(box(page)).toHaveAttribute("aria-expanded", "true")

      await enter(page, "kurt")
      await expect(options(page).filter({ hasText: "in categories" }).first()).toBeVisible()
      await expect(
        options(page)
          .filter({ has: page.locator("img") })
          .first(),
      ).toBeVisible()
      const edge = await list(page).boundingBox()
      expect(edge?.x ?? -1, "left edge").toBeGreaterThanOrEqual(0)
      expect((edge?.x ?? 0) + (edge?.width ?? 0), "right edge").toBeLessThanOrEqual(viewport.width)
      await expectAccessible(page)

      await page.keyboard.press("ArrowUp")
      await expect(chosen(page)).toHaveCount(1)
      await expect(chosen(page)).toBeInViewport()
      const last = (await chosen(page).getAttribute("id")) ?? ""
      await expect(box(page)).toHaveAttribute("aria-activedescendant", last)
      await page.keyboard.press("Escape")
      await expect(list(page)).toBeHidden()
      await expect(box(page)).toHaveValue("kurt")

      await page.keyboard.press("ArrowDown")
      const first = ((await chosen(page).textContent()) ?? "").trim()
      await page.keyboard.press("Enter")
      await expect(page).toHaveURL(/\/s\?q=|\/c\//)
      await expect(box(page)).toHaveValue(new RegExp(`^(${first}|)$`, "i"))
    })

    test("one's own last searches come first, and stay in this browser", async ({ page }) => {
      await page.goto("/")
      await enter(page, "copper bottle")
      await page.keyboard.press("Enter")
      await expect(page).toHaveURL(/\/s\?q=copper\+bottle/)
      await enter(page)
      const own = list(page).getByRole("group", { name: "Your last searches" })
      await expect(own.getByRole("option").first()).toHaveText("copper bottle")
      await expect(list(page).getByRole("group", { name: "Popular right now" })).toBeVisible()
      const kept = await page.evaluate(() => localStorage.getItem("haat:recent-searches"))
      expect(kept).toContain("copper bottle")
      await expectAccessible(page)
    })
  })
