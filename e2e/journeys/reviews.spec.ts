import { type APIRequestContext, expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { customer } from "../fixtures/customer.ts"
import { enterAs, staff, staffMembers } from "../fixtures/staff.ts"
import { plenty } from "../fixtures/stocked.ts"

/** Other runs' reviews may stand in the same queue. */
const mark = `Keeps tea hot ${crypto.randomUUID().slice(0, 8)}`
const hostile = `<img src=x onerror="window.broken=1"><b>${mark}</b> for hours`

/** A picture of one pixel, for whoever decodes it. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
)

type View = { readonly lines: readonly { readonly slug: string; readonly productId: string }[] }

/** Somebody who bought one thing and has it. */
const owner = async (request: APIRequestContext, staffRequest: APIRequestContext, baseURL: string) => {
  const one = await customer(request, baseURL)
  await one.fill(await plenty(13), 1)
  const order = await one.place(await one.checkOut())
  if (!order) throw new Error("the order was refused")
  await one.payAtBank(order.code)
  await (await staff(staffRequest, baseURL)).deliver(order.code)
  const { lines } = await one.ask<View>("ordering.get", { code: order.code })
  const [line] = lines
  if (!line) throw new Error("the order has no line")
  return { ...one, code: order.code, slug: line.slug, productId: line.productId }
}

const ours = (page: Page) => page.getByRole("article").filter({ hasText: mark }).first()

const write = async (page: Page): Promise<void> => {
  await page.getByRole("radio", { name: "4 stars: Good" }).check({ force: true })
  await page.getByLabel(/What was good/).fill(hostile)
  await page.getByLabel("Add photos").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: pixel })
  await expect(page.getByRole("img", { name: "Photo 1" })).toBeVisible()
  await page.getByRole("button", { name: "Publish your review" }).click()
}

test("who got it delivered reviews it; others find it helpful, staff hides it, and the index follows", async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const url = baseURL ?? ""
  const desk = await playwright.request.newContext({ baseURL: url })
  const me = await owner(page.request, desk, url)
  await page.goto(`/orders/${me.code}`)
  await page.getByRole("link", { name: /^Write a review of/ }).click()
  await expect(page.getByRole("group", { name: "Your rating" })).toBeVisible()
  await expectAccessible(page)
  await expect(async () => {
    await page.getByRole("button", { name: "Publish your review" }).click()
    await expect(page.getByText("Choose one to five stars.")).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await write(page)

  await expect(page).toHaveURL(/\/reviews\?sort=newest$/)
  await expect(ours(page)).toContainText("Verified purchase")
  await expect(ours(page)).toContainText(hostile)
  await expect(ours(page).getByRole("link", { name: "Change your review" })).toBeVisible()
  expect(await page.evaluate(() => "broken" in window)).toBe(false)
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await expectAccessible(page)
  }
  await page.getByRole("link", { name: /^4 stars/ }).click()
  await expect(page).toHaveURL(/stars=4/)
  await expect(ours(page)).toBeVisible()

  await expect(async () => {
    await page.goto(`/p/${me.slug}`)
    const region = page.getByRole("region", { name: "Reviews" })
    await expect(region.getByRole("link", { name: /^4 stars/ })).toBeVisible({ timeout: 2_000 })
    expect(await page.content()).toContain('"aggregateRating"')
  }).toPass({ timeout: 60_000 })
  await expectAccessible(page)

  const own = await me.ask<{ id: string; author: string }>("reviews.own", { productId: me.productId })
  expect(own.author).toBe("Meera I.")
  const next = await playwright.request.newContext({ baseURL: url })
  const other = await customer(next, url)
  const votes = await Promise.all(
    Array.from({ length: 10 }, () => other.send("reviews.vote", { reviewId: own.id, helpful: true })),
  )
  expect(votes.every((answer) => answer.ok())).toBe(true)
  expect((await me.send("reviews.vote", { reviewId: own.id, helpful: true })).status()).toBe(403)
  await other.tell("reviews.report", { reviewId: own.id, reason: "advertising" })
  const seen = await other.ask<{ items: readonly { id: string; helpful: number; foundHelpful: boolean }[] }>(
    "reviews.list",
    { productId: me.productId, order: "newest" },
  )
  expect(seen.items.find(({ id }) => id === own.id)).toMatchObject({ helpful: 1, foundHelpful: true })

  const desktop = await browser.newContext({ baseURL: url })
  const office = await desktop.newPage()
  await enterAs(office, staffMembers.first)
  await office.goto("/admin/reviews")
  await expectAccessible(office)
  const reported = office.getByRole("article").filter({ hasText: mark }).first()
  await reported.getByRole("button", { name: "Hide" }).click()
  await office.getByLabel("Why").fill("advertises another shop")
  await office.getByRole("button", { name: "Hide it" }).click()
  await expect(office.getByRole("dialog")).toHaveCount(0)
  await desktop.close()

  await page.goto(`/p/${me.slug}/reviews?sort=newest`)
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await expect(page.getByText(mark)).toHaveCount(0)
  await page.goto("/account/reviews")
  await expect(page.getByText("Hidden: advertises another shop")).toBeVisible()
  await expectAccessible(page)
  await Promise.all([desk, next].map((one) => one.dispose()))
})

test("a photo that is none, too large, of nobody or from elsewhere isn't taken", async ({
  request,
  playwright,
  baseURL,
}) => {
  const url = baseURL ?? ""
  const headers = { "x-haat-client": "e2e", "content-type": "image/png", origin: url }
  const send = (more: object, data: Buffer = pixel) =>
    request.post("/api/reviews/photos", { headers: { ...headers, ...more }, data })
  expect((await send({})).status()).toBe(401)
  const me = await customer(request, url)
  expect((await send({})).status()).toBe(200)
  expect((await send({ origin: "https://evil.example" })).status()).toBe(403)
  expect((await send({ "content-type": "image/svg+xml" })).status()).toBe(415)
  expect((await send({}, Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).status()).toBe(422)
  expect((await send({}, pixel.subarray(0, 30))).status()).toBe(422)
  expect((await send({}, Buffer.alloc(9 * 1024 * 1024, 0xff))).status()).toBe(413)
  const { id } = (await (await send({})).json()) as { readonly id: string }

  const stranger = await playwright.request.newContext({ baseURL: url })
  const thief = await customer(stranger, url)
  const search = await request.get("/api/v1/search", { params: { q: "mug", pincode: "560001" } })
  const { items } = (await search.json()) as { readonly items: readonly { readonly product_id: string }[] }
  const review = { stars: 5, title: "", text: "", photos: [id] }
  const productId = items[0]?.product_id ?? ""
  expect((await thief.send("reviews.write", { productId, review })).status()).toBe(404)
  expect((await me.send("reviews.write", { productId, review })).status()).toBe(200)
  await me.send("reviews.remove", { productId })
  await stranger.dispose()
})
