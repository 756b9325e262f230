import { expect, type Page, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { apiShopper } from "../fixtures/api-shopper.ts"
import { orderInBooks, readBooks } from "../fixtures/books.ts"
import { chargeAgain, orderBeingPaid, payWithMood } from "../fixtures/gateway.ts"
import { enterAs, staffMembers } from "../fixtures/staff.ts"

/** Presses the button until somebody listens to it, and waits for the run's end. */
const runNow = async (page: Page): Promise<void> => {
  await expect(async () => {
    const answered = page.waitForResponse((response) => response.url().includes("paymentAdmin.runNow"), {
      timeout: 40_000,
    })
    await page.getByRole("button", { name: "Run now" }).click()
    expect((await answered).ok()).toBe(true)
  }).toPass({ timeout: 120_000 })
}

test("a bank that forgets its keys charges twice: the run finds it, staff decide it, and it stays decided", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(300_000)
  // A bought order, whose gateway then takes the same payment once more.
  const order = await orderBeingPaid(await apiShopper(request))
  await payWithMood(request, order.checkoutUrl, "short-key-window")
  await expect.poll(async () => (await orderInBooks(order.code))?.status, { timeout: 60_000 }).toBe("PLACED")
  const second = await chargeAgain(request, baseURL ?? "", order)

  await enterAs(page, staffMembers.first)
  await page.goto("/admin/reconciliation?state=OPEN&kind=CHARGE_TWICE")
  await runNow(page)
  const waiting = page.getByRole("row").filter({ hasText: second })
  await expect(waiting).toBeVisible()
  await expect(waiting).toContainText("Charged twice")
  await expect(waiting).toContainText(order.reference)
  await expectAccessible(page)

  const dialog = page.getByRole("dialog")
  await expect(async () => {
    if (!(await dialog.isVisible())) await waiting.getByRole("button", { name: "Close" }).click()
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await dialog.getByRole("button", { name: "Close the case" }).click()
  await expect(dialog.getByText("Say in a few words")).toBeVisible()
  const note = `The bank sent ${second} back by hand.`
  await dialog.getByLabel("What you found and did").fill(note)
  await expectAccessible(page)
  await dialog.getByRole("button", { name: "Close the case" }).click()
  await expect(dialog).toBeHidden()
  await expect(waiting).toHaveCount(0)

  // The settlement still says so; a person's word on it holds.
  await runNow(page)
  await page.reload()
  await expect(waiting).toHaveCount(0)
  await page.goto("/admin/reconciliation?state=RESOLVED")
  await expect(page.getByText(note).first()).toBeVisible()
  await page.setViewportSize({ width: 360, height: 780 })
  await expectAccessible(page)
  const [closed] = await readBooks<{ state: string; kind: string; note: string }>(
    "SELECT state, kind, note FROM payment_case WHERE subject = ?",
    [second],
  )
  expect(closed).toEqual({ state: "RESOLVED", kind: "CHARGE_TWICE", note })
  expect((await orderInBooks(order.code))?.status).toBe("PLACED")
})
