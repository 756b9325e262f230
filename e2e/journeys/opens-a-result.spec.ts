import { expect, test } from "@playwright/test"
import { readBooks } from "../fixtures/books.ts"

type Seen = { readonly productId: string; readonly kind: string }

const interestIn = (productId: string): Promise<readonly Seen[]> =>
  readBooks<Seen>(
    "SELECT product_id AS productId, kind FROM search_interest WHERE product_id = ? AND kind = 'c'",
    [productId],
  )

type Told = { readonly text: string; readonly productId: string; readonly position: number }

const toldIn = (body: string | null): Told | undefined => (JSON.parse(body ?? "{}") as { json?: Told }).json

/** The third result of a list, as its card names it. */
const third = 3

test("an opened result is told with its words and its place, and comes through to what is counted", async ({
  page,
}) => {
  await page.goto("/s?q=mug")
  const card = page.locator(`li[data-position="${third}"]`)
  const productId = (await card.getAttribute("data-product")) ?? ""
  const before = (await interestIn(productId)).length
  const telling = page.waitForRequest((request) => request.url().includes("search.opened"))
  await card.getByRole("link").first().click()
  const told = await telling
  expect((await told.response())?.status()).toBe(200)
  expect(toldIn(told.postData())).toEqual({ text: "mug", productId, position: third })
  await expect(page).toHaveURL(/\/p\//)
  await expect.poll(async () => (await interestIn(productId)).length, { timeout: 60_000 }).toBe(before + 1)
})

test("a browser that asks not to be followed is not", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true })
  })
  const said: string[] = []
  page.on("request", (request) => {
    if (request.url().includes("search.opened")) said.push(request.url())
  })
  await page.goto("/s?q=mug")
  await expect(page.getByText("Global Privacy Control")).toBeVisible()
  await page.locator("li[data-position]").first().getByRole("link").first().click()
  await expect(page).toHaveURL(/\/p\//)
  await page.waitForLoadState("networkidle")
  expect(said).toEqual([])
})
