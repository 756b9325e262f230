import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"

const cards = (page: Page) => page.getByRole("main").locator("li[data-product]")
const summary = (page: Page) => page.getByRole("main").getByRole("status").first()
const totalIn = async (page: Page): Promise<number> =>
  Number(
    /^([\d,]+) product/.exec((await summary(page).textContent()) ?? "")?.[1]?.replaceAll(",", "") ?? "-1",
  )
/** The number behind a filter's name. */
const countOf = (text: string | null): number =>
  Number(/([\d,]+)$/.exec(text ?? "")?.[1]?.replaceAll(",", "") ?? "-1")

/** Opens a list; asks again when the index was too busy to answer in time. */
const openList = (page: Page, path: string): Promise<void> =>
  expect(async () => {
    await page.goto(path)
    await expect(cards(page).first()).toBeVisible({ timeout: 10_000 })
    await expect(page.getByText("Showing a shorter list")).toHaveCount(0, { timeout: 100 })
  }).toPass()

const choosePincode = async (page: Page, pincode: string): Promise<void> => {
  const dialog = page.getByRole("dialog", { name: "Where shall we deliver?" })
  await expect(async () => {
    if (!(await dialog.isVisible()))
      await page
        .getByRole("button", { name: /Deliver to|Pincode/ })
        .first()
        .click()
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await dialog.getByLabel("Pincode").fill(pincode)
  await dialog.getByRole("button", { name: "Apply" }).click()
  await expect(dialog).toBeHidden()
}

test("filters are links: what a count says is listed, chips take them back, the address keeps them", async ({
  page,
}) => {
  await openList(page, "/s?q=kurta")
  const whole = await totalIn(page)
  const filters = page.getByRole("complementary", { name: "Filters" })
  const day = filters.getByRole("link", { name: /^(Get it|By|Within|Today|Tomorrow)/ }).first()
  await expect(day).toBeVisible()
  const wanted = countOf(await day.textContent())
  await day.click()
  await expect(page).toHaveURL(/within=\d/)
  await expect.poll(() => totalIn(page)).toBe(wanted)
  await page.getByLabel("Sort by").selectOption("price-asc")
  await expect(page).toHaveURL(/sort=price-asc/)
  await expect(page).toHaveURL(/within=\d/)
  const prices = (await cards(page).locator("article").allTextContents()).map((text) =>
    Number(/Price ₹([\d,]+)/.exec(text)?.[1]?.replaceAll(",", "")),
  )
  expect(prices).toEqual([...prices].sort((a, b) => a - b))
  await page.reload()
  await expect.poll(() => totalIn(page)).toBe(wanted)
  await page.getByRole("link", { name: /^Remove filter/ }).click()
  await expect(page).not.toHaveURL(/within=/)
  await expect(page).toHaveURL(/sort=price-asc/)
  await expect.poll(() => totalIn(page)).toBe(whole)
  await expectAccessible(page)
})

test("another pincode keeps the words, the filters and the order, and changes the dates", async ({
  page,
}) => {
  await openList(page, "/s?q=kurta&rating=3&sort=price-asc")
  const first = cards(page).first()
  const here = (await first.getByRole("time").getAttribute("datetime")) ?? ""
  await choosePincode(page, "795001")
  await expect(summary(page)).toContainText("795001")
  await expect(page).toHaveURL(/q=kurta/)
  await expect(page).toHaveURL(/rating=3/)
  await expect(page).toHaveURL(/sort=price-asc/)
  const there = (await first.getByRole("time").getAttribute("datetime")) ?? ""
  expect(there > here, `${there} in Imphal after ${here} in Bengaluru`).toBe(true)
})

test("going back finds the list where it was left, by script or without", async ({ page }) => {
  await openList(page, "/s?q=kurta")
  const card = cards(page).nth(14)
  await card.scrollIntoViewIfNeeded()
  const name = await card.getByRole("heading").textContent()
  const left = await page.evaluate(() => window.scrollY)
  expect(left).toBeGreaterThan(300)
  const isWhereItWas = async () => {
    await expect(page).toHaveURL(/\/s\?/)
    await expect(cards(page).nth(14).getByRole("heading")).toHaveText(name ?? "")
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(left - 120)
  }
  const link = card.getByRole("link").first()
  await link.click()
  await expect(page).toHaveURL(/\/p\//)
  await page.goBack()
  await isWhereItWas()
  await page.goto((await link.getAttribute("href")) ?? "")
  await page.goBack()
  await isWhereItWas()
})

test("what can't come is told in one line, listed apart when asked for, and isn't for sale", async ({
  page,
}) => {
  await openList(page, "/s")
  const whole = await totalIn(page)
  const line = page.getByText(/more exist that don’t reach 560001/)
  const apart = countOf((await line.textContent())?.replace(/ more.*/, "") ?? null)
  expect(apart).toBeGreaterThan(0)
  await page.getByRole("link", { name: "Show them" }).click()
  const section = page.getByRole("region", { name: "Not deliverable to 560001" })
  await expect(section.getByRole("listitem")).toHaveCount(Math.min(apart, 24))
  expect(await totalIn(page)).toBe(whole)
  for (const text of await section.getByRole("article").allTextContents())
    expect(text).toContain("Not deliverable to 560001")
  await expect(section.getByRole("button")).toHaveCount(0)
  await expectAccessible(page)
  await section.getByRole("article").first().getByRole("link").first().click()
  await expect(page).toHaveURL(/\/p\//)
  await expect(page.getByText(/Not deliverable to 560001/).first()).toBeVisible()
  await page.goBack()
  await page.getByRole("link", { name: "Hide" }).click()
  await expect(section).toHaveCount(0)
})

test("where nothing can come, the page says so with another place to choose", async ({ page }) => {
  await page.goto("/s?q=kurta")
  await choosePincode(page, "682555")
  await expect(page.getByRole("heading", { name: /Nothing/ })).toBeVisible()
  await expect(page.getByText(/none can be delivered to 682555/)).toBeVisible()
  await page.getByRole("link", { name: "Show them" }).click()
  await expect(
    page.getByRole("region", { name: "Not deliverable to 682555" }).getByRole("article").first(),
  ).toBeVisible()
  await choosePincode(page, "560001")
  await expect(cards(page).first()).toBeVisible()
  await expect(page).toHaveURL(/q=kurta/)
})

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test("filters are a drawer that keeps the focus, follows each choice and gives the focus back", async ({
    page,
  }) => {
    await page.goto("/s?q=kurta")
    const opener = page.getByRole("button", { name: /^Filters/ })
    const drawer = page.getByRole("dialog", { name: "Filters" })
    await expect(async () => {
      if (!(await drawer.isVisible())) await opener.click()
      await expect(drawer).toBeVisible({ timeout: 2_000 })
    }).toPass()
    const choice = drawer.getByRole("link", { name: /and (up|above)|& up|★|4/ }).first()
    const wanted = countOf(await choice.textContent())
    await choice.click()
    await expect(
      drawer.getByRole("button", { name: `Show ${wanted} result${wanted === 1 ? "" : "s"}` }),
    ).toBeVisible()
    for (let press = 0; press < 60; press += 1) await page.keyboard.press("Tab")
    expect(await drawer.evaluate((node) => node.contains(document.activeElement))).toBe(true)
    await expectAccessible(page)
    await drawer.getByRole("button", { name: /^Show/ }).click()
    await expect(drawer).toBeHidden()
    await expect(opener).toBeFocused()
    await expect.poll(() => totalIn(page)).toBe(wanted)
    await expect(page.getByRole("link", { name: /^Remove filter/ })).toBeVisible()
  })
})

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false })

  test("results, filters and what can't come are there to read and to follow", async ({ page }) => {
    const list = page.locator("li[data-product]")
    await page.goto("/s?q=kurta")
    await expect(list.first()).toBeVisible()
    await page.getByRole("link", { name: /4 stars and over/ }).click()
    await expect(page).toHaveURL(/rating=4/)
    await expect(list.first()).toBeVisible()
    await page.goto("/s?beyond=1")
    await expect(page.getByRole("region", { name: /Not deliverable/ })).toBeVisible()
  })
})

test("no result is a page with ways on", async ({ page }) => {
  await expect(async () => {
    await page.goto("/s?q=zzzzqqqq")
    const popular = page.getByRole("region", { name: /^Popular/ }).getByRole("article")
    await expect(popular.first()).toBeVisible({ timeout: 10_000 })
  }).toPass()
  await expect(page.getByRole("heading", { name: /Nothing found/ })).toBeVisible()
  const filters = page.getByRole("complementary", { name: "Filters" })
  await expect(filters, "nothing is left to filter").toHaveCount(0)
  await expect(async () => {
    await page.goto("/s?q=kurta&rating=4&price=1-2")
    await expect(page.getByRole("link", { name: /^Without .*\(\d/ }).first()).toBeVisible({ timeout: 10_000 })
  }).toPass()
  await expect(filters).toBeVisible()
})
