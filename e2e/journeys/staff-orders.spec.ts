import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { type ApiShopper, apiShopper } from "../fixtures/api-shopper.ts"
import { orderInBooks, readBooks } from "../fixtures/books.ts"
import { expectMail } from "../fixtures/mailbox.ts"
import { enterAs, staffMembers } from "../fixtures/staff.ts"
import { plenty } from "../fixtures/stocked.ts"

/** A paid order, made by a program. */
const paidOrder = async (shopper: ApiShopper) => {
  const order = await shopper.buy(await plenty(3), 2)
  await shopper.payAtBank(order.code)
  return order
}

/** Opens the form of a step, says why, and does it. */
const step = async (
  page: Page,
  open: string,
  confirm: string | RegExp,
  fill: () => Promise<void> = async () => {},
) => {
  const dialog = page.getByRole("dialog", { name: open })
  await expect(async () => {
    if (!(await dialog.isVisible())) await page.getByRole("button", { name: open }).first().click()
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await fill()
  await dialog.getByRole("button", { name: confirm }).click()
  await expect(dialog.getByText("Say why, in a few words")).toBeVisible()
  await dialog.getByLabel("Why", { exact: true }).fill("end-to-end test")
  await dialog.getByRole("button", { name: confirm }).click()
  await expect(dialog).toBeHidden()
}

test("staff find an order, send it, tell a delay, deliver it and take it back", async ({ page, request }) => {
  const order = await paidOrder(await apiShopper(request))
  await enterAs(page, staffMembers.first)
  await page.goto("/admin/orders")
  await expectAccessible(page)
  await page.getByLabel("Open an order").fill(order.code)
  await page.getByRole("button", { name: "Open", exact: true }).click({ timeout: 60_000 })
  await expect(page.getByRole("heading", { level: 1 })).toContainText(order.code)
  await expect(page.getByRole("heading", { name: /^Why from / })).toBeVisible()
  await expect(page.getByRole("link", { name: "Invoice (PDF)" })).toHaveCount(0)

  await step(page, "Mark packed", "Mark packed")
  await step(page, "Will be late", "Will be late", async () => {
    await page.getByLabel("It will be there by").fill("2035-01-15")
    await page.getByLabel("What the buyer is told").selectOption("weather")
  })
  await expect(page.getByText("the weather holds it up").first()).toBeVisible()
  await expectMail("rival@example.com", `of order ${order.code} comes later than we promised`)
  await step(page, "Hand over", "Hand over", () =>
    page.getByLabel(/^Number on the label/).fill(`E2E-${order.code}`),
  )
  await expectMail("rival@example.com", `of order ${order.code} is on its way`)
  const invoice = page.getByRole("link", { name: "Invoice (PDF)" })
  const pdf = await page.request.get((await invoice.getAttribute("href")) ?? "")
  expect([pdf.status(), pdf.headers()["content-type"]]).toEqual([200, "application/pdf"])
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-")
  await step(page, "Mark delivered", "Mark delivered")
  await expect.poll(async () => (await orderInBooks(order.code))?.status).toBe("DELIVERED")
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 780 })
  await expectAccessible(page)
})

test("money out of goodwill waits for a second person, who is somebody else", async ({
  browser,
  request,
  baseURL,
}) => {
  const order = await paidOrder(await apiShopper(request))
  const desk = async (who: (typeof staffMembers)[keyof typeof staffMembers]) => {
    const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage()
    await enterAs(page, who)
    return page
  }
  const [first, second] = [await desk(staffMembers.first), await desk(staffMembers.second)]
  await first.goto(`/admin/orders/${order.code}`)
  await step(first, "Pay back a part", /^Ask for/, () => first.getByLabel("Rupees").fill("12.50"))
  const own = first.getByRole("region", { name: "Asked for" })
  await expect(own).toContainText("₹12.50")
  await expect(own.getByRole("button", { name: "Approve" })).toHaveCount(0)
  await expect(own.getByRole("button", { name: "Take back" })).toBeVisible()
  const refunds = () =>
    readBooks(
      "SELECT r.id FROM payment_refund r JOIN ordering_order o ON o.id = r.order_id WHERE o.code = ?",
      [order.code],
    )
  expect(await refunds()).toHaveLength(0)

  await second.goto("/admin/approvals")
  const row = second.getByRole("listitem").filter({ hasText: order.code })
  await expect(row).toContainText("₹12.50")
  await expectAccessible(second)
  await second.setViewportSize({ width: 360, height: 780 })
  await expectAccessible(second)
  await second.setViewportSize({ width: 1280, height: 800 })
  const dialog = second.getByRole("dialog", { name: "Approve" })
  await row.getByRole("button", { name: "Approve" }).click()
  await dialog.getByLabel("Why", { exact: true }).fill("end-to-end test")
  await dialog.getByRole("button", { name: /^Pay back ₹12.50/ }).click()
  await expect(row).toHaveCount(0)
  await second.goto(`/admin/orders/${order.code}`)
  await expect(second.getByRole("region", { name: "Refunds" })).toContainText("With our apologies")
  expect(await refunds()).toHaveLength(1)
})
