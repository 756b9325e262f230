import { expect, type Page, test } from "@playwright/test"
import { type FailingShop, openFailingShop } from "../fixtures/failing-shop.ts"
import { askProposals, askWhole, inTime, openWholeList } from "../fixtures/search-page.ts"

test.describe.configure({ mode: "serial", timeout: 300_000 })

/** Everything that holds the truth, and what hears of searches: a search asks none of them. */
const stores = ["mongo", "mysql", "kafka", "cassandra"] as const
const all = stores.join(" ")

let shop: FailingShop
test.beforeAll(async () => {
  test.setTimeout(300_000)
  shop = await openFailingShop(stores)
})
test.afterAll(async () => shop?.close())

/** Other words each time, so that no answer is one that was given before. */
const words = ["mug", "bottle", "lamp", "shirt", "kurta", "shoes", "bag", "kettle", "towel", "watch"]
let asked = 0
const nextWord = (): string => words[asked++ % words.length] ?? ""

/** What a list takes while nothing is wrong. */
let calmMs = 0
/** A demo gives each dependency five times production's time; a page may wait for MySQL's second and MongoDB's half, once each. */
const deadlinesMs = 5 * (1000 + 500)
const soon = (): number => inTime(calmMs) + deadlinesMs

const searchWell = async (page: Page): Promise<void> => {
  const word = nextWord()
  expect(await askWhole(page.request, shop.url, word)).toBeLessThan(soon())
  expect(await askProposals(page.request, shop.url, word.slice(0, 2))).toBeLessThan(soon())
}

const browse = (page: Page): Promise<number> => openWholeList(page, `${shop.url}/s?q=${nextWord()}`)
const browseWell = async (page: Page): Promise<void> => {
  expect(await browse(page)).toBeLessThan(soon())
}

/** Who a shopper is, is kept by MySQL, too. */
const signIn = async (page: Page): Promise<void> => {
  const entered = await page.request.post(`${shop.url}/api/auth/sign-in/email`, {
    data: { email: "shopper@haat.example", password: "shopper-demo-2026" },
    headers: { origin: shop.url, "x-haat-client": "e2e" },
  })
  expect(entered.ok(), await entered.text()).toBe(true)
}

for (const store of stores)
  test(`with ${store} hung a search is whole, in time, proposals too`, async ({ page }) => {
    calmMs = await browse(page)
    await shop.tell(`hang ${store}`)
    try {
      for (let ask = 0; ask < 3; ask += 1) await searchWell(page)
      await browseWell(page)
    } finally {
      await shop.tell(`wake ${store}`)
    }
    await searchWell(page)
  })

type Proposals = { readonly suggestions: readonly { readonly kind: string; readonly category_id?: string }[] }

const aRoom = async (page: Page): Promise<string> => {
  const answer = await page.request.get(`${shop.url}/api/v1/suggest?q=ki`)
  const { suggestions } = (await answer.json()) as Proposals
  const id = suggestions.flatMap(({ category_id }) => category_id ?? [])[0]
  if (id === undefined) throw new Error("no room begins so")
  return id
}

/** Of what the catalog says a storefront remembers some for half a minute. */
const longerThanRemembered = 32_000

test("with all of them hung for longer than anything is remembered, who is signed in searches and browses, too", async ({
  page,
}) => {
  await signIn(page)
  calmMs = await browse(page)
  const room = await aRoom(page)
  await shop.tell(`hang ${all}`)
  const began = performance.now()
  while (performance.now() - began < longerThanRemembered) {
    await searchWell(page)
    await browseWell(page)
    expect(await openWholeList(page, `${shop.url}/c/${room}`)).toBeLessThan(soon())
  }
})

/** The storefront that went through it all sells, names its rooms and tells of searches again; nobody restarted it. */
const recovers = async (page: Page): Promise<void> => {
  const heard = Number(await shop.tell("searches"))
  await expect(async () => {
    await searchWell(page)
    await aRoom(page)
    expect((await page.request.get(`${shop.url}/api/readyz`)).status()).toBe(200)
    expect(Number(await shop.tell("searches")), "searches that Kafka heard of").toBeGreaterThan(heard)
  }).toPass({ timeout: 90_000, intervals: [1000] })
}

test("a process that begins while all of them hang searches, and needs no restart when they wake", async ({
  page,
}) => {
  await shop.tell("crash")
  for (let ask = 0; ask < 3; ask += 1) await searchWell(page)
  await browseWell(page)
  await shop.tell(`wake ${all}`)
  await recovers(page)
})

test("with all of them killed a search is whole, in time; the same process goes on when they are back", async ({
  page,
}) => {
  await shop.tell(`kill ${all}`)
  for (let ask = 0; ask < 3; ask += 1) await searchWell(page)
  await browseWell(page)
  await shop.tell("heal")
  await recovers(page)
})
