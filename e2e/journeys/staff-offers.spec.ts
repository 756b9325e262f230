import { expect, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { apiShopper } from "../fixtures/api-shopper.ts"
import { readBooks } from "../fixtures/books.ts"
import { enterAs, staffMembers } from "../fixtures/staff.ts"
import { plenty } from "../fixtures/stocked.ts"

test("staff make a coupon with one use; a shopper uses it, and the next one hears that it is used up", async ({
  page,
  playwright,
  baseURL,
}) => {
  const name = `Ten off ${crypto.randomUUID().slice(0, 8)}`
  const code = `T${crypto.randomUUID().replaceAll("-", "").slice(0, 11).toUpperCase()}`
  await enterAs(page, staffMembers.first)
  await page.goto("/admin/offers")
  await expectAccessible(page)
  const form = page.getByRole("dialog", { name: "New offer" })
  await expect(async () => {
    if (!(await form.isVisible())) await page.getByRole("button", { name: "New offer" }).click()
    await expect(form).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await form.getByRole("button", { name: "Save" }).click()
  await expect(form.getByRole("alert")).toContainText("Not saved")
  await form.getByLabel("Name").fill(name)
  await form.getByLabel("Percent off").fill("10")
  await form.getByLabel("Needs a coupon").check()
  await form.getByRole("button", { name: "Save" }).click()
  await expect(form).toBeHidden()

  const row = page.getByRole("row").filter({ hasText: name })
  await row.getByRole("button", { name: /^Codes/ }).click()
  const sheet = page.getByRole("dialog")
  await sheet.getByLabel("Codes", { exact: true }).fill(code)
  await sheet.getByLabel("Uses of each among all people").fill("1")
  await sheet.getByRole("button", { name: "Add codes" }).click()
  await expect(sheet.getByRole("status")).toContainText(code)
  await expectAccessible(page)

  const shoppers = await Promise.all(
    [1, 2].map(async () => apiShopper(await playwright.request.newContext({ baseURL: baseURL ?? "" }))),
  )
  const [first, second] = shoppers
  if (!first || !second) throw new Error("no shoppers")
  const sku = await plenty(6)
  await first.fill(sku, 1)
  const quoted = await first.quote({ coupon: code })
  expect(quoted.coupon).toMatchObject({ counts: true })
  expect(quoted.discount_minor).toBe(Math.round(quoted.items_minor / 10))
  const placed = await first.order(quoted, { coupon: code })
  expect(placed.ok(), await placed.text()).toBe(true)
  await first.payAtBank(((await placed.json()) as { readonly code: string }).code)
  await second.fill(sku, 1)
  const late = await second.quote({ coupon: code })
  expect(late.coupon).toMatchObject({ counts: false })
  expect(late.discount_minor).toBe(0)

  await page.goto("/admin/offers")
  await expect(page.getByRole("row").filter({ hasText: name })).toContainText(/₹[1-9]/)
  await page.setViewportSize({ width: 360, height: 780 })
  await expectAccessible(page)
  const records = await readBooks<{ action: string }>(
    "SELECT action FROM shared_admin_action WHERE state_after LIKE ?",
    [`%${name}%`],
  )
  expect(records.length).toBeGreaterThan(0)
})
