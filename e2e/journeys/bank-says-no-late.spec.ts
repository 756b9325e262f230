import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { expect, test } from "@playwright/test"
import { apiShopper } from "../fixtures/api-shopper.ts"
import { orderInBooks, readBooks } from "../fixtures/books.ts"
import { feedOne } from "../fixtures/fed.ts"
import { behaveFor } from "../fixtures/gateway.ts"

const auditProgram = new URL("../../infra/audit.ts", import.meta.url).pathname

/** What the audit prints of the whole shop, where other tests plant what it is to find. */
const audit = async (): Promise<string> => {
  const ran = promisify(execFile)(process.execPath, [auditProgram], { maxBuffer: 1e8 })
  return (await ran.catch((failed: { readonly stdout: string }) => failed)).stdout
}

test("a bank that falls silent and then says no: the page says so, the units stay held, and another try buys them", async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const sku = await feedOne(request, 5)
  const shopper = await apiShopper(request)
  const { code } = await shopper.buy(sku, 2)
  await behaveFor(request, code, "timeout-then-decline:1500")
  const token = shopper.headers.authorization.replace("Bearer ", "")
  await page.context().addCookies([{ name: "haat_visitor", value: token, url: baseURL ?? "" }])

  await page.goto(`/orders/${code}`)
  const stage = (kind: string) => page.locator(`[data-stage="${kind}"]`)
  await expect(stage("awaiting-payment")).toBeVisible()
  await page.getByRole("button", { name: /pay/i }).first().click()
  // The answer got lost on its way: until the bank is heard, nobody says that it took the money or that it didn't.
  await expect(stage("declined")).toBeVisible({ timeout: 60_000 })
  await expect(
    page.getByText("Nothing was charged, and your items are still held.", { exact: false }),
  ).toBeVisible()

  const order = await orderInBooks(code)
  expect(order?.status).toBe("RESERVED")
  const attempts = () =>
    readBooks<{ id: string; status: string; captured: string }>(
      `SELECT id, status, captured_minor AS captured FROM payment_attempt WHERE order_id = ? ORDER BY created_at`,
      [order?.id ?? ""],
    )
  expect((await attempts()).map(({ status, captured }) => [status, Number(captured)])).toEqual([
    ["DECLINED", 0],
  ])
  const holds = await readBooks<{ state: string; quantity: number }>(
    "SELECT state, quantity FROM inventory_reservation WHERE order_id = ?",
    [order?.id ?? ""],
  )
  expect(holds).toEqual([{ state: "HELD", quantity: 2 }])

  await page.getByRole("button", { name: "Try the payment again" }).click()
  await expect(page.getByText("Haat Sandbox Pay")).toBeVisible()
  await page.getByRole("button", { name: "Pay now" }).click()
  await expect(stage("placed")).toBeVisible({ timeout: 60_000 })
  expect((await attempts()).map(({ status }) => status)).toEqual(["DECLINED", "CAPTURED"])

  const said = await audit()
  expect(said).toMatch(/^ok +A1 /m)
  for (const { id } of [{ id: order?.id ?? "" }, ...(await attempts())]) expect(said).not.toContain(id)
})
