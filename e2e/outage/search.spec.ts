import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { changeBooks, readBooks } from "../fixtures/books.ts"
import { type FailingShop, openFailingShop } from "../fixtures/failing-shop.ts"
import {
  arrivals,
  askWhole,
  cards,
  filters,
  inTime,
  openList,
  openWholeList,
  shorterList,
} from "../fixtures/search-page.ts"

test.describe.configure({ mode: "serial", timeout: 300_000 })

const question = "/s?q=mug"

let shop: FailingShop
test.beforeAll(async () => {
  test.setTimeout(300_000)
  shop = await openFailingShop(["elastic", "redis", "mysql"])
})
test.afterAll(async () => shop?.close())

const open = (page: Page) => openList(page, `${shop.url}${question}`)
/** What a list takes while nothing is wrong. */
let calmMs = 0
const whole = async (page: Page): Promise<void> => {
  calmMs = await openWholeList(page, `${shop.url}${question}`)
}
/** The same storefront process goes on; nobody restarts it. */
const recovers = (page: Page) => expect(() => whole(page)).toPass({ timeout: 60_000, intervals: [500] })

const limited = async (page: Page) => {
  const took = await open(page)
  await expect(shorterList(page)).toBeVisible()
  expect(await cards(page).count(), "a list that is not empty").toBeGreaterThan(2)
  expect(await arrivals(page).count(), "with days of delivery").toBeGreaterThan(2)
  return took
}

test("with Elasticsearch hung: a shorter list in time, under a banner; whole again when it wakes", async ({
  page,
}) => {
  await whole(page)
  await shop.tell("hang elastic")
  expect(await limited(page)).toBeLessThan(inTime(calmMs))
  expect(await limited(page)).toBeLessThan(inTime(calmMs))
  await shop.tell("wake elastic")
  await recovers(page)
})

test("with Elasticsearch killed: a shorter list in time, under a banner; whole again when it is back", async ({
  page,
}) => {
  await shop.tell("kill elastic")
  expect(await limited(page)).toBeLessThan(inTime(calmMs))
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
      expect(await open(page)).toBeLessThan(inTime(calmMs))
      await expect(shorterList(page)).toHaveCount(0)
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
    [],
    shop.mysqlUrl,
  )
  if (newest === undefined) throw new Error("no promise table is published")
  const version = newest.version + 1
  await changeBooks(
    `INSERT INTO delivery_promise_table (version, network_revision, checksum, bytes, published_at)
     VALUES (?, ?, '00000000', 'no table at all', NOW(3))`,
    [String(version), String(newest.network_revision)],
    shop.mysqlUrl,
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
    await shop.tell("restart")
    await recovers(page)
    expect(await arrivals(page).allInnerTexts()).toEqual(before)
    expect(await shop.tell("log")).toContain("promise table could not be read")
  } finally {
    await changeBooks("DELETE FROM delivery_promise_table WHERE version = ?", [String(broken)], shop.mysqlUrl)
  }
})

const changeTables = (sql: string): Promise<void> => changeBooks(sql, [], shop.mysqlUrl)
const undated = (page: Page) => page.getByText("We can’t tell delivery dates right now")

test("with the promise table gone altogether: the last good one goes on; a process that begins without any promises nothing", async ({
  page,
}) => {
  await whole(page)
  const before = await arrivals(page).allInnerTexts()
  await changeTables("CREATE TABLE delivery_kept_table AS SELECT * FROM delivery_promise_table")
  await changeTables("DELETE FROM delivery_promise_table")
  await expect(async () => {
    await whole(page)
    expect(await shop.tell("log")).toContain("none is there")
  }).toPass({ timeout: 30_000, intervals: [1000] })
  expect(await arrivals(page).allInnerTexts()).toEqual(before)

  await shop.tell("restart")
  expect(await open(page)).toBeLessThan(inTime(calmMs))
  await expect(undated(page)).toBeVisible()
  expect(await cards(page).count(), "what is in stock").toBeGreaterThan(2)
  await expect(arrivals(page), "no date").toHaveCount(0)
  await expect(page.getByRole("main").getByText(/deliverable|delivered to|reach 560001/)).toHaveCount(0)
  await expectAccessible(page)
  const answer = await page.request.get(`${shop.url}/api/v1/search?q=mug&pincode=560001`)
  expect(await answer.json()).toMatchObject({ dates_known: false, items: [], total: 0, undeliverable: 0 })
  const suggested = await page.request.get(`${shop.url}/api/v1/suggest?q=mug&pincode=560001`)
  expect(suggested.status()).toBe(200)
  await cards(page).first().click()
  const delivery = page.getByRole("region", { name: "Delivery" })
  await expect(delivery.getByText("We couldn’t work out the dates.")).toBeVisible({ timeout: 30_000 })
  await expect(delivery.locator("time")).toHaveCount(0)

  await changeTables("INSERT INTO delivery_promise_table SELECT * FROM delivery_kept_table")
  await recovers(page)
  expect(await arrivals(page).allInnerTexts()).toEqual(before)
  await askWhole(page.request, shop.url, "mug")
})
