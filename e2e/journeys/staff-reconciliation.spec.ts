import { expect, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { changeBooks, readBooks } from "../fixtures/books.ts"
import { enterAs, staffMembers } from "../fixtures/staff.ts"

test("a case waits in the queue until somebody closes it with a note, which is kept", async ({ page }) => {
  const id = crypto.randomUUID()
  const subject = `e2e-${id}`
  await changeBooks(
    `INSERT INTO payment_case (id, kind, subject, state, reason, facts, found_at)
     VALUES (?, 'CHARGE_UNKNOWN', ?, 'OPEN', 'The gateway took money that no attempt of ours asked for.', '{"amountMinor":90000}', UTC_TIMESTAMP(3))`,
    [id, subject],
  )
  await enterAs(page, staffMembers.first)
  await page.goto("/admin/reconciliation?state=OPEN&kind=CHARGE_UNKNOWN")
  await expectAccessible(page)
  const waiting = page.getByRole("row").filter({ hasText: "no attempt of ours asked for" })
  await expect(waiting.first()).toBeVisible()
  const before = await waiting.count()
  const dialog = page.getByRole("dialog")
  await expect(async () => {
    if (!(await dialog.isVisible())) await waiting.first().getByRole("button", { name: "Close" }).click()
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await dialog.getByRole("button", { name: "Close the case" }).click()
  await expect(dialog.getByText("Say in a few words")).toBeVisible()
  await dialog
    .getByLabel("What you found and did")
    .fill("The bank called: sent back by hand, end-to-end test.")
  await expectAccessible(page)
  await dialog.getByRole("button", { name: "Close the case" }).click()
  await expect(dialog).toBeHidden()
  await expect(waiting).toHaveCount(before - 1)
  await page.goto("/admin/reconciliation?state=RESOLVED")
  await expect(page.getByText("The bank called: sent back by hand").first()).toBeVisible()
  await page.setViewportSize({ width: 360, height: 780 })
  await expectAccessible(page)
  const [closed] = await readBooks<{ state: string; note: string }>(
    "SELECT state, note FROM payment_case WHERE id = ?",
    [id],
  )
  expect(closed).toMatchObject({ state: "RESOLVED", note: expect.stringContaining("The bank called") })
})
