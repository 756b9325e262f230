import { type APIRequestContext, expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { apiShopper, pincode } from "../fixtures/api-shopper.ts"
import { readBooks } from "../fixtures/books.ts"
import { customer } from "../fixtures/customer.ts"
import { feedOne, pageOf } from "../fixtures/fed.ts"
import { linkMailed } from "../fixtures/mailbox.ts"
import { availableOf } from "../fixtures/rival.ts"
import { staff } from "../fixtures/staff.ts"

const delivery = (page: Page) => page.getByRole("region", { name: "Delivery" })
const notify = (page: Page) => delivery(page).getByRole("button", { name: "Notify me when it’s back" })

/** A product of this test alone whose last unit is paid for: no hold ends and brings it back. */
const bought = async (request: APIRequestContext) => {
  const sku = await feedOne(request, 1)
  const shopper = await apiShopper(request)
  const { code } = await shopper.buy(sku, 1)
  await shopper.payAtBank(code)
  await expect.poll(() => availableOf(request, sku)).toBe(0)
  const path = await pageOf(sku)
  return { sku, path, product: new URL(path, "http://shop").pathname }
}

const open = async (page: Page, path: string): Promise<void> => {
  const { origin } = new URL(test.info().project.use.baseURL ?? "")
  await page.context().addCookies([{ url: origin, name: "haat_pincode", value: pincode }])
  await page.goto(path)
  await expect(notify(page)).toBeVisible()
}

/** Where a mail's link leads in the shop under test, whatever it calls itself in mails. */
const mailed = async (to: string, part: string): Promise<string> => {
  const { pathname, search } = new URL(await linkMailed(to, part))
  return `${pathname}${search}`
}

const mailsOf = (email: string) =>
  readBooks<{ state: string }>("SELECT state FROM notification_watch WHERE email = ?", [email])

const tomorrow = () =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Kolkata" }).format(Date.now() + 86_400_000)

const announced = async (request: APIRequestContext, baseURL: string, sku: string, quantity: number) => {
  const someone = await staff(request, baseURL)
  const inboundId = crypto.randomUUID()
  await someone.call("inventoryAdmin.announce", {
    ...{ id: inboundId, warehouseId: "WH-BLR", supplier: "Journey", expectedOn: tomorrow() },
    lines: [{ sku, quantity }],
  })
  return () => someone.call("inventoryAdmin.receive", { id: crypto.randomUUID(), inboundId, sku, quantity })
}

test("sold out: a guest confirms by mail, an account by one click, both are told when it is back, and can buy it", async ({
  page,
  request,
  browser,
  baseURL: given,
}) => {
  const baseURL = given ?? ""
  const item = await bought(request)
  await open(page, item.path)
  await notify(page).click()
  await expect(delivery(page).getByText("Enter your e-mail address.")).toBeVisible()
  const email = `${crypto.randomUUID()}@haat.example`
  await delivery(page).getByLabel("E-mail").fill(email)
  await notify(page).click()
  await expect(delivery(page).getByText(/^Look into the mailbox of/)).toBeVisible()
  await expectAccessible(page)

  const account = await browser.newContext({ baseURL })
  const mine = await customer(account.request, baseURL)
  const second = await account.newPage()
  await open(second, item.path)
  await notify(second).click()
  await expect(delivery(second).getByText(`We mail you as soon as it can come to ${pincode}.`)).toBeVisible()

  await page.goto(await mailed(email, "/notify-me?token="))
  expect(await mailsOf(email)).toMatchObject([{ state: "UNCONFIRMED" }])
  await expectAccessible(page)
  await page.getByRole("button", { name: "Yes, tell me" }).click()
  await expect(page.getByText(`We tell you when it can come to ${pincode}.`)).toBeVisible()

  const staffRoom = await browser.newContext({ baseURL })
  const receive = await announced(staffRoom.request, baseURL, item.sku, 2)
  await page.getByRole("link", { name: "See the product" }).click()
  await expect(
    delivery(page)
      .getByText(/^Back on \d/)
      .first(),
  ).toBeVisible()
  await receive()
  for (const who of [email, mine.email]) {
    await page.goto(await mailed(who, item.product))
    await expect(page.getByRole("main").getByRole("button", { name: "Add to cart" })).toBeEnabled()
  }

  await second.goto("/account/waiting")
  const entry = second.getByRole("main").getByRole("listitem")
  await expect(entry.getByText("We told you that it’s back.")).toBeVisible()
  await expectAccessible(second)
  await entry.getByRole("button", { name: /^Remove/ }).click()
  await expect(second.getByRole("heading", { name: "You wait for nothing" })).toBeVisible()
  for (const context of [account, staffRoom]) await context.close()
})
