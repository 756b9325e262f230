import { expect, test } from "@playwright/test"
import { address, buyer } from "../fixtures/buyer.ts"
import { openStorefront } from "../fixtures/storefront.ts"

const holdSeconds = 15

test("a hold counts down in sight, says what its end means, and offers the cart again when it is over", async ({
  page,
}) => {
  const shop = await openStorefront({ env: { ORDER_HOLD_SECONDS: `${holdSeconds}` } })
  try {
    const me = buyer(page, shop.url)
    await me.search("desk lamp")
    await me.openFirstHit()
    await me.putInCart()
    await me.checkOut()
    await me.atBank("Go back unpaid")
    await me.expectStage("awaiting-payment")
    const timer = page.getByRole("timer")
    const left = async () => Number(/0:(\d\d)/.exec((await timer.textContent()) ?? "")?.[1])
    await expect.poll(left).toBeGreaterThan(0)
    const first = await left()
    expect(first).toBeLessThanOrEqual(holdSeconds)
    await expect.poll(left).toBeLessThan(first)
    await expect(page.getByText("Less than two minutes are left to pay.")).toBeAttached()
    const code = await me.orderCode()

    await me.expectStage("expired", 30_000)
    await expect(timer).toHaveCount(0)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The time to pay is over")
    await expect(page.locator('[data-stage="expired"]')).toContainText("Nothing was charged")
    await expect(page.getByRole("button", { name: /^Pay|^Try the payment/ })).toHaveCount(0)

    await page.getByRole("button", { name: "Back to the cart" }).click()
    await expect(page).toHaveURL(/\/cart/)
    const lines = page.getByRole("main").getByLabel(/^Quantity of/)
    await expect(lines).toHaveCount(1)
    await expect(lines).toHaveValue("1")
    await page.getByRole("link", { name: "Check out" }).click()
    // Nothing is asked twice.
    await expect(page.getByLabel("E-mail").first()).toHaveValue(address["E-mail"])
    await page.getByRole("button", { name: "Continue to delivery" }).click()
    await page.getByRole("button", { name: "Continue to review" }).click()
    await page.getByRole("button", { name: /^Place order and pay/ }).click()
    await expect(page.getByText("Haat Sandbox Pay")).toBeVisible()
    await me.atBank("Pay now")
    await me.expectStage("placed")
    expect(await me.orderCode()).not.toBe(code)
  } finally {
    await shop.close()
  }
})
