import { expect, test } from "@playwright/test"
import { expectAccessible } from "../fixtures/accessible.ts"
import { enterAs } from "../fixtures/staff.ts"

const supplier = { email: "supplier@haat.example", password: "supplier-demo-2026" }

test("a seller tells the GSTIN that invoices bear, and hears which field is wrong", async ({ page }) => {
  await enterAs(page, supplier)
  await page.goto("/account")
  await page.getByRole("link", { name: "Your business" }).click()
  const gstin = page.getByLabel("GSTIN of the principal place")
  const told = await gstin.inputValue()
  await gstin.fill(`${told.slice(0, 13)}Z${told.endsWith("A") ? "B" : "A"}`)
  await page.getByRole("button", { name: "Save" }).click()
  await expect(page.getByText("A letter or digit is mistyped")).toBeVisible()
  await expect(gstin).toHaveAttribute("aria-invalid", "true")
  await expectAccessible(page)
  await gstin.fill(told.toLowerCase())
  await page.getByRole("button", { name: "Save" }).click()
  await expect(page.getByText("Saved. Invoices from now on say so")).toBeVisible()
  await expect(gstin).toHaveValue(told)
})

test("whoever sells nothing has no such page", async ({ page }) => {
  await enterAs(page, { email: "shopper@haat.example", password: "shopper-demo-2026" })
  expect((await page.goto("/account/business"))?.status()).toBe(404)
})
