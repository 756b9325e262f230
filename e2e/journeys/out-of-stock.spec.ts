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

/** A purchase over the API takes a quiet machine of two cores so long. */
const usualPurchaseMs = 100
/** The promise to shoppers; a probe and the bench hold the shop itself to a tenth of a second. */
const promiseMs = 2000
/** Nothing may take longer, whatever else the machine does. */
const longestMs = 60_000

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

test("sold out: gone from a fresh search, from its total and its facets, as soon as promised", async ({
  request,
}) => {
  const word = ownWord()
  const [twice = "", second = "", third = "", ...plenty] = await feedProducts(request, word, [
    { title: `Copper tumbler ${word}`, brand: "Kansara", units: 2 },
    { title: `Copper pitcher ${word}`, brand: "Kansara", units: 1 },
    { title: `Copper plate ${word}`, brand: "Kansara", units: 1 },
    { title: `Brass tumbler ${word}`, brand: "Thathera", units: 40 },
    { title: `Steel tumbler ${word}`, brand: "Tamta", units: 40 },
  ])
  const scarce = [twice, second, third]
  const listedWith = (left: readonly string[]) => ({
    total: left.length + 2,
    skus: [...left, ...plenty].sort(),
    brands: { ...(left.length > 0 ? { Kansara: left.length } : {}), Thathera: 1, Tamta: 1 },
  })
  const nowLists = (left: readonly string[]) =>
    expect
      .poll(() => listed(request, word), { timeout: longestMs, intervals: [50] })
      .toEqual(listedWith(left))
  await nowLists(scarce)

  const [purchases, waits]: [number[], number[]] = [[], []]
  const buy = async (sku: string) => {
    const began = performance.now()
    await reserveAll(request, sku, 1)
    purchases.push(performance.now() - began)
  }
  await buy(twice)
  expect((await listed(request, word)).skus, "one is left").toContain(twice)
  for (const [at, sku] of scarce.entries()) {
    await buy(sku)
    const soldAt = performance.now()
    await nowLists(scarce.slice(at + 1))
    waits.push(performance.now() - soldAt)
  }
  // What one of them waits for may be a pause of an engine; what each waits for is how the shop is made.
  const stretch = Math.max(1, middle(purchases) / usualPurchaseMs)
  const said = `${waits.map(Math.round).join(", ")}; machine × ${stretch.toFixed(1)}`
  test.info().annotations.push({ type: "ms until unlisted and uncounted", description: said })
  expect(Math.min(...waits), said).toBeLessThan(promiseMs * stretch)
})
