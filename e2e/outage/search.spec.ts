import { expect, type Page, test } from "@playwright/test"
import { changeBooks, readBooks } from "../fixtures/books.ts"
import { type FailingShop, openFailingShop } from "../fixtures/failing-shop.ts"

test.describe.configure({ mode: "serial", timeout: 300_000 })

/** A page's time, twice over for a crowded machine. */
const pageMs = 2 * 2500
const question = "/s?q=mug"

let shop: FailingShop
test.beforeAll(async () => {
  test.setTimeout(300_000)
  shop = await openFailingShop()
})
test.afterAll(async () => shop?.close())

const cards = (page: Page) => page.getByRole("main").locator('a[href^="/p/"]')
const banner = (page: Page) => page.getByText("Showing a shorter list")
const arrivals = (page: Page) => page.getByRole("main").locator("time")
const filters = (page: Page) => page.getByRole("complementary", { name: "Filters" }).getByRole("link")

const open = async (page: Page): Promise<number> => {
  const began = performance.now()
  const answer = await page.goto(`${shop.url}${question}`, { waitUntil: "commit" })
  expect(answer?.status()).toBe(200)
  await expect(cards(page).first()).toBeVisible()
  return performance.now() - began
}

const whole = async (page: Page) => {
  await open(page)
  await expect(banner(page)).toHaveCount(0)
  expect(await filters(page).count(), "filters").toBeGreaterThan(3)
}
/** The same storefront process goes on; nobody restarts it. */
const recovers = (page: Page) => expect(() => whole(page)).toPass({ timeout: 60_000, intervals: [500] })

const limited = async (page: Page) => {
  const took = await open(page)
  await expect(banner(page)).toBeVisible()
  expect(await cards(page).count(), "a list that is not empty").toBeGreaterThan(2)
  expect(await arrivals(page).count(), "with days of delivery").toBeGreaterThan(2)
  return took
}

test("with Elasticsearch hung: a shorter list in time, under a banner; whole again when it wakes", async ({
  page,
}) => {
  await whole(page)
  await shop.tell("hang elastic")
  expect(await limited(page)).toBeLessThan(pageMs)
  expect(await limited(page)).toBeLessThan(pageMs)
  await shop.tell("wake elastic")
  await recovers(page)
})

test("with Elasticsearch killed: a shorter list in time, under a banner; whole again when it is back", async ({
  page,
}) => {
  await shop.tell("kill elastic")
  expect(await limited(page)).toBeLessThan(pageMs)
  const suggested = await page.request.get(`${shop.url}/api/v1/suggest?q=mug`)
  expect(suggested.status(), "the box goes on without proposals").toBe(200)
  await shop.tell("heal")
  await recovers(page)
})

for (const way of ["hang", "kill"] as const) {
  test(`with Redis gone (${way}): the whole list by the index's own filter, in time`, async ({ page }) => {
    await whole(page)
    await shop.tell(`${way} redis`)
    for (let visit = 0; visit < 3; visit += 1) {
      expect(await open(page)).toBeLessThan(pageMs)
      await expect(banner(page)).toHaveCount(0)
      expect(await filters(page).count(), "filters").toBeGreaterThan(3)
      expect(await arrivals(page).count(), "days of delivery").toBeGreaterThan(2)
    }
    if (way === "hang") await shop.tell("wake redis")
    else await shop.tell("heal")
    await recovers(page)
  })
}

type Newest = { readonly version: number; readonly network_revision: number }

/** A promise table that cannot be read, newer than all. */
const breakNewestTable = async (): Promise<number> => {
  const [newest] = await readBooks<Newest>(
    "SELECT version, network_revision FROM delivery_promise_table ORDER BY version DESC LIMIT 1",
  )
  if (newest === undefined) throw new Error("no promise table is published")
  const version = newest.version + 1
  await changeBooks(
    `INSERT INTO delivery_promise_table (version, network_revision, checksum, bytes, published_at)
     VALUES (?, ?, '00000000', 'no table at all', NOW(3))`,
    [String(version), String(newest.network_revision)],
  )
  return version
}

test("with the newest promise table broken: the last good one goes on, and a new process begins with it", async ({
  page,
}) => {
  await whole(page)
  const before = await arrivals(page).allInnerTexts()
  expect(before.length).toBeGreaterThan(2)
  const broken = await breakNewestTable()
  try {
    await expect(async () => {
      await whole(page)
      expect(await shop.tell("log")).toContain("promise table could not be read")
    }).toPass({ timeout: 30_000, intervals: [1000] })
    expect(await arrivals(page).allInnerTexts()).toEqual(before)
    await shop.tell("restart web")
    await recovers(page)
    expect(await arrivals(page).allInnerTexts()).toEqual(before)
    expect(await shop.tell("log")).toContain("promise table could not be read")
  } finally {
    await changeBooks("DELETE FROM delivery_promise_table WHERE version = ?", [String(broken)])
  }
})
