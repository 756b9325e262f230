import { expect, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"

/** Runs against a shop of which only the web process and Redis are left. */
test("the homepage asks no database: it stands, full of goods, when all of them are gone", async ({
  page,
  request,
}) => {
  expect((await request.get("/api/readyz")).status(), "the databases are away").toBe(503)
  await expect
    .poll(async () => (await (await request.get("/")).text()).match(/href="\/p\//g)?.length ?? 0, {
      timeout: 60_000,
    })
    .toBeGreaterThan(20)
  for (let visit = 0; visit < 5; visit += 1) {
    const answer = await page.goto("/")
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole("main").locator('a[href^="/p/"]').first()).toBeVisible()
  }
  await expect(page.getByRole("main").locator("img").first()).toBeVisible()
  const startedAt = performance.now()
  for (let visit = 0; visit < 20; visit += 1) expect((await request.get("/")).status()).toBe(200)
  expect((performance.now() - startedAt) / 20, "milliseconds a visit").toBeLessThan(500)
})

test("what needs a database says so, and nothing of the inside", async ({ request }) => {
  for (const path of ["/api/v1/products/anything", "/api/v1/checkout?pincode=560001"]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).not.toMatch(/node_modules|ECONNREFUSED|127\.0\.0\.1:\d|\.ts:\d/)
  }
})

for (const colorScheme of ["light", "dark"] as const)
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } })

    test("a search that can't be answered says so, keeps the words and asks again", async ({ page }) => {
      await page.goto("/s?q=mug", { waitUntil: "commit" })
      await expect(page.getByText("Looking through the market")).toBeAttached()
      const heading = page.getByRole("heading", { level: 1 })
      await expect(heading).toHaveText("That didn’t load", { timeout: 60_000 })
      await expect(page.getByRole("combobox")).toHaveValue("mug")
      await expectAccessible(page)
      const again = page.waitForRequest((request) => request.url().includes("/s?q=mug"))
      await page.getByRole("button", { name: "Try again" }).click()
      await again
    })
  })
