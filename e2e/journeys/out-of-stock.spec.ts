import { type APIRequestContext, expect, test } from "@playwright/test"
import { pincode } from "../fixtures/api-shopper.ts"
import { awake } from "../fixtures/awake.ts"
import { buyer } from "../fixtures/buyer.ts"
import { feedProducts, ownWord } from "../fixtures/fed.ts"
import { availableOf, findScarce, reserveAll } from "../fixtures/rival.ts"

test("sold out while in the cart: said at the line, refused at checkout", async ({ page, request }) => {
  const item = await findScarce(request, "mug")
  const shopper = buyer(page)
  await page.goto(`/p/${item.slug}?sku=${encodeURIComponent(item.sku)}`)
  await awake(page)
  await shopper.putInCart()
  const place = await shopper.toReview()

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

type Listed = {
  readonly total: number
  readonly items: readonly { readonly sku: string }[]
  readonly facets: readonly {
    readonly key: string
    readonly values: readonly { readonly value: string; readonly count: number }[]
  }[]
}

/** What a fresh search says: how many there are, which, and how many of each brand. */
const listed = async (request: APIRequestContext, q: string) => {
  const answer = await request.get("/api/v1/search", { params: { q, pincode } })
  expect(answer.status(), await answer.text()).toBe(200)
  const { total, items, facets } = (await answer.json()) as Listed
  const brands = facets.find(({ key }) => key === "brand")?.values ?? []
  return {
    total,
    skus: items.map(({ sku }) => sku).sort(),
    brands: Object.fromEntries(brands.map(({ value, count }) => [value, count])),
  }
}

/** Two seconds by design; more for a machine that does much else. */
const unlistedWithinMs = 10_000

test("sold out: gone from a fresh search, and then from its total and its facets", async ({ request }) => {
  const word = ownWord()
  const [scarce = "", ...plenty] = await feedProducts(request, word, [
    { title: `Copper tumbler ${word}`, brand: "Kansara", units: 2 },
    { title: `Brass tumbler ${word}`, brand: "Thathera", units: 40 },
    { title: `Steel tumbler ${word}`, brand: "Tamta", units: 40 },
  ])
  const others = { Thathera: 1, Tamta: 1 }
  const all = { total: 3, skus: [scarce, ...plenty].sort(), brands: { Kansara: 1, ...others } }
  await expect.poll(() => listed(request, word), { timeout: 60_000 }).toEqual(all)

  await reserveAll(request, scarce, 1)
  expect((await listed(request, word)).skus, "one is left").toContain(scarce)
  await reserveAll(request, scarce, 1)
  const soldAt = performance.now()
  await expect
    .poll(async () => (await listed(request, word)).skus, { timeout: unlistedWithinMs, intervals: [50] })
    .toEqual(plenty)
  const unlisted = Math.round(performance.now() - soldAt)
  test.info().annotations.push({ type: "ms until unlisted", description: `${unlisted}` })
  const counted = { total: 2, skus: plenty, brands: others }
  await expect.poll(() => listed(request, word), { timeout: 30_000, intervals: [50] }).toEqual(counted)
  const told = Math.round(performance.now() - soldAt)
  test.info().annotations.push({ type: "ms until uncounted", description: `${told}` })
})
