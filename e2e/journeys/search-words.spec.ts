import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"

const cards = (page: Page) => page.getByRole("main").locator("li[data-product]")
const titles = (page: Page) => cards(page).getByRole("heading").allTextContents()

/** Opens a list; asks again when the index was too busy to answer in time. */
const search = (page: Page, text: string, more = ""): Promise<void> =>
  expect(async () => {
    await page.goto(`/s?q=${encodeURIComponent(text)}${more}`)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible({ timeout: 10_000 })
    await expect(page.getByText("Showing a shorter list")).toHaveCount(0, { timeout: 100 })
  }).toPass()

test("a slip is corrected, said, and searched for as it stands by one click", async ({ page }) => {
  await search(page, "presure cooker")
  await expect(page.getByText(/^Showing results for pressure cooker/)).toBeVisible()
  expect((await titles(page))[0]).toContain("Pressure Cooker")
  await expectAccessible(page)
  await page.getByRole("main").getByRole("link", { name: "presure cooker", exact: true }).click()
  await expect(page).toHaveURL(/exact=1/)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("“presure cooker”")
  await expect(page.getByText(/^Showing results for/)).toHaveCount(0)
  await expect(page.getByRole("heading", { name: "Nothing found for “presure cooker”" })).toBeVisible()
})

test("a slip in the thing itself is corrected beside words that nothing has", async ({ page }) => {
  await search(page, "bedsheat king size")
  await expect(page.getByText(/^Showing results for bedsheet king size/)).toBeVisible()
  await expect(page.getByText(/has all of the words “bedsheet king size”/)).toBeVisible()
  for (const title of await titles(page)) expect(title).toContain("Bedsheet")
})

for (const [text, isMeant, isNot] of [
  ["samsng phone", /phone/i, /Cover|Guard/],
  ["kurta pajama", /Kurta|Churidar/, /Fabric/],
  ["laptop bag 15.6 inch", /Laptop/, /Gym|Sling/],
] as const)
  test(`“${text}” lists what is meant, and nothing that merely shares a word`, async ({ page }) => {
    await search(page, text)
    const listed = await titles(page)
    expect(listed.length).toBeGreaterThan(0)
    for (const title of listed.slice(0, 6)) {
      expect(title).toMatch(isMeant)
      expect(title).not.toMatch(isNot)
    }
  })

test("what the shop hasn't is said so: another thing of that name stands apart, as something else", async ({
  page,
}) => {
  await search(page, "curtain rods")
  await expect(page.getByRole("heading", { name: "Nothing found for “curtain rods”" })).toBeVisible()
  await expect(cards(page)).toHaveCount(0)
  const other = page.getByRole("region", { name: "Something else, with some of your words" })
  await expect(other.getByRole("article").first()).toBeVisible()
  await expectAccessible(page)
})

test("the fastest first is the order of the dates that cards show", async ({ page }) => {
  await search(page, "kurta")
  await page.getByLabel("Sort by").selectOption("fastest")
  await expect(page).toHaveURL(/sort=fastest/)
  await expect(page.getByLabel("Sort by")).toHaveValue(/fastest/)
  const dates = async () =>
    cards(page)
      .getByRole("time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""))
  await expect.poll(async () => (await dates()).length).toBeGreaterThan(5)
  await expect
    .poll(async () => (await dates()).every((date, at, all) => date >= (all[at - 1] ?? "")))
    .toBe(true)
})
