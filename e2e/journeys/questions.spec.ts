import { type APIRequestContext, expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { readBooks } from "../fixtures/books.ts"
import { customer } from "../fixtures/customer.ts"
import { enterAs, staff, staffMembers } from "../fixtures/staff.ts"
import { plenty } from "../fixtures/stocked.ts"

/** Other runs' questions may stand beside. */
const mark = crypto.randomUUID().slice(0, 8)
const hostile = `Does it <img src=x onerror="window.broken=1"> keep tea hot? ${mark}`
const demoSeller = { email: "supplier@haat.example", password: "supplier-demo-2026" }

type Shown = {
  readonly id: string
  readonly text: string
  readonly author: string
  readonly answers: readonly { readonly id: string; readonly voice: string; readonly text: string }[]
}

/** Something the demo's seller sells and nobody else's test buys. */
const itsProduct = async () => {
  const sku = await plenty(12)
  expect(sku, "sold by the seller who signs in below").toMatch(/^SUP-01-/)
  const [row] = await readBooks<{ id: string; slug: string }>(
    "SELECT product_id AS id, slug FROM pricing_sku WHERE sku = ?",
    [sku],
  )
  if (!row) throw new Error(`${sku} has no price`)
  return { sku, ...row }
}

const questions = (page: Page) => page.getByRole("region", { name: "Questions and answers" })
const ours = (page: Page) => questions(page).getByRole("article").filter({ hasText: mark })

const open = async (page: Page, slug: string): Promise<void> => {
  await page.goto(`/p/${slug}`)
  await questions(page).scrollIntoViewIfNeeded()
}

/** Who bought it and has it. */
const owner = async (request: APIRequestContext, baseURL: string, sku: string) => {
  const one = await customer(request, baseURL)
  await one.fill(sku, 1)
  const code = await one.placeWell(await one.checkOut())
  await one.payAtBank(code)
  return { ...one, code }
}

test("a question is asked, answered by its seller and by a buyer, reported, and taken away by staff", async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const url = baseURL ?? ""
  const { sku, id: productId, slug } = await itsProduct()
  await open(page, slug)
  await expect(questions(page).getByRole("link", { name: "Sign in to ask a question" })).toBeVisible()
  const similar = page.getByRole("region", { name: "Similar items" }).getByRole("article").first()
  await similar.scrollIntoViewIfNeeded()
  await expect(similar).toContainText(/by \w{3}, \d/i)

  await customer(page.request, url)
  await open(page, slug)
  await questions(page).getByRole("button", { name: "Ask a question" }).click()
  await questions(page).getByLabel("Your question").fill("Why?")
  await questions(page).getByRole("button", { name: "Ask", exact: true }).click()
  await expect(questions(page).getByRole("alert")).toHaveText("ask in a few words more")
  await questions(page).getByLabel("Your question").fill(hostile)
  await questions(page).getByRole("button", { name: "Ask", exact: true }).click()
  await expect(ours(page)).toContainText(hostile)
  await expect(ours(page)).toContainText("Asked by Meera I.")
  await expect(ours(page).getByRole("button", { name: /^Answer/ })).toHaveCount(0)
  expect(await page.evaluate(() => "broken" in window)).toBe(false)

  const shop = await browser.newContext({ baseURL: url })
  const seller = await shop.newPage()
  await enterAs(seller, demoSeller)
  await open(seller, slug)
  await ours(seller)
    .getByRole("button", { name: /^Answer/ })
    .click()
  await ours(seller).getByLabel("Your answer").fill("For six hours.")
  await ours(seller).getByRole("button", { name: "Send the answer" }).click()
  await expect(ours(seller).getByText("For six hours.")).toBeVisible()
  await expect(ours(seller).getByText("Seller", { exact: true })).toBeVisible()

  const [home, street, desk] = await Promise.all(
    [1, 2, 3].map(() => playwright.request.newContext({ baseURL: url })),
  )
  if (!home || !street || !desk) throw new Error("no contexts")
  const buyer = await owner(home, url, sku)
  const read = async () => {
    const { items } = await buyer.ask<{ items: readonly Shown[] }>("questions.list", { productId })
    const found = items.find(({ text }) => text.includes(mark))
    if (!found) throw new Error("the question isn't listed")
    return found
  }
  const { id: questionId } = await read()
  const say = { questionId, text: "Mine does, until noon.", key: crypto.randomUUID() }
  expect((await buyer.send("questions.answer", say)).status(), "bought, not delivered").toBe(403)
  await (await staff(desk, url)).deliver(buyer.code)
  const sent = await Promise.all(Array.from({ length: 10 }, () => buyer.send("questions.answer", say)))
  expect(sent.every((answer) => answer.ok())).toBe(true)
  expect((await read()).answers.map(({ voice }) => voice)).toEqual(["seller", "buyer"])

  const stranger = await customer(street, url)
  expect((await stranger.send("questions.answer", { ...say, key: crypto.randomUUID() })).status()).toBe(403)
  for (const _ of [1, 2]) expect((await stranger.send("questions.report", { questionId })).ok()).toBe(true)

  await open(page, slug)
  await expect(ours(page).getByText("Verified buyer")).toBeVisible()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await ours(page).scrollIntoViewIfNeeded()
    await expectAccessible(page)
  }

  const office = await (await browser.newContext({ baseURL: url })).newPage()
  await enterAs(office, staffMembers.first)
  await office.goto("/admin/reviews")
  const entry = office
    .getByRole("region", { name: "Reported questions" })
    .getByRole("listitem")
    .filter({ hasText: hostile })
    .filter({ hasText: "reported by 1" })
  await expectAccessible(office)
  await entry.getByRole("button", { name: "Hide the question" }).click()
  await office.getByLabel("Why").fill("tries to break the page")
  await office.getByRole("dialog").getByRole("button", { name: "Hide", exact: true }).click()
  await expect(entry).toHaveCount(0)

  await open(page, slug)
  await expect(questions(page).getByRole("button", { name: "Ask a question" })).toBeVisible()
  await expect(page.getByText(mark)).toHaveCount(0)
  await office.goto("/admin/reviews?view=hidden")
  const hidden = office.getByRole("listitem").filter({ hasText: hostile })
  await hidden.getByRole("button", { name: "Show the question" }).click()
  await office.getByLabel("Why").fill("it was a fair question")
  await office.getByRole("dialog").getByRole("button", { name: "Show", exact: true }).click()
  await expect(hidden).toHaveCount(0)
  await open(page, slug)
  await expect(ours(page)).toContainText(hostile)
  await office.context().close()
  await Promise.all([shop.close(), ...[home, street, desk].map((one) => one.dispose())])
})
