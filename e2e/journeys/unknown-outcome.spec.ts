import { expect, type Page, test } from "@playwright/test"
import { orderInBooks, readBooks } from "../fixtures/books.ts"
import { buyer } from "../fixtures/buyer.ts"
import { type MoodyBank, moodyBank } from "../fixtures/moody-bank.ts"
import { openStorefront, type Storefront } from "../fixtures/storefront.ts"

// One bank and one shop for both, one after the other.
test.describe.configure({ mode: "default" })

let bank: MoodyBank
let shop: Storefront

test.beforeAll(async () => {
  bank = await moodyBank("success")
  shop = await openStorefront({ env: bank.env })
})
test.afterAll(async () => {
  await shop?.close()
  await bank?.close()
})

const attemptsOf = async (code: string): Promise<readonly string[]> => {
  const attempts = await readBooks<{ status: string }>(
    `SELECT a.status FROM payment_attempt a JOIN ordering_order o ON o.id = a.order_id WHERE o.code = ?
     ORDER BY a.created_at`,
    [code],
  )
  return attempts.map(({ status }) => status)
}

/** Orders while the bank keeps silent; answers the order that the page then tells of. */
const orderIntoSilence = async (page: Page, wanted: string): Promise<string> => {
  const me = buyer(page, shop.url)
  await me.search(wanted)
  await me.openFirstHit()
  await me.putInCart()
  await (await me.toReview()).click()
  await expect(page).toHaveURL(/\/orders\//)
  await me.expectStage("confirming")
  return me.orderCode()
}

/** The page says so within two seconds of the books. */
const expectSoon = async (page: Page, code: string, status: string, stage: string): Promise<void> => {
  const known = async () => (await orderInBooks(code))?.status
  await expect.poll(known, { timeout: 60_000, intervals: [50] }).toBe(status)
  await buyer(page).expectStage(stage, 2_000)
}

test("the bank keeps silent and then takes the money: the page tells the truth, and ends at it by itself", async ({
  page,
}) => {
  bank.behave("timeout-then-success:30000")
  const code = await orderIntoSilence(page, "steel bottle")
  const card = page.locator('[data-stage="confirming"]')
  await expect(card.getByRole("heading", { level: 1 })).toHaveText("We’re confirming with the bank")
  await expect(card).toContainText("safe to close it")
  await expect(card.getByRole("timer")).toContainText(/\d:\d\d/)
  await expect(page.getByRole("button", { name: /^Pay|^Try the payment/ })).toHaveCount(0)

  // The bank's own page says what it is at, and takes no second payment.
  await page.getByRole("button", { name: "Ask the bank now" }).click()
  await expect(page.getByText("The bank is still at it")).toBeVisible()
  await expect(page.getByRole("button")).toHaveCount(0)
  expect(await attemptsOf(code)).toHaveLength(1)
  await page.getByRole("link", { name: "Back to the shop" }).click()
  await expect(page).toHaveURL(/\/orders\//)
  await page.reload()

  await expectSoon(page, code, "PLACED", "placed")
  await expect(page.getByText("confirming with the bank")).toHaveCount(0)
  expect(await attemptsOf(code)).toEqual(["CAPTURED"])
})

test("the bank keeps silent and then declines: nothing was charged, the hold is kept, paying works", async ({
  page,
}) => {
  bank.behave("timeout-then-decline:14000")
  const code = await orderIntoSilence(page, "cotton cap")
  await buyer(page).expectStage("declined", 60_000)
  await expect(page.locator('[data-stage="declined"]')).toContainText("Nothing was charged")
  expect(await attemptsOf(code)).toEqual(["DECLINED"])
  bank.behave("success")
  await page.getByRole("button", { name: "Try the payment again" }).click()
  await buyer(page).atBank("Pay now")
  await expectSoon(page, code, "PLACED", "placed")
  expect(await attemptsOf(code)).toEqual(["DECLINED", "CAPTURED"])
})
